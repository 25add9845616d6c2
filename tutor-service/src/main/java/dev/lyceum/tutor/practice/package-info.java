/** Practice without end: problems made from a catalogue of sentences with parameters, each with its answer. */
package dev.lyceum.tutor.practice;
