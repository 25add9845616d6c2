/**
 * What a problem asks for, read from its text: something to work out, something to solve, or something this tutor can only
 * talk about. With it its type, difficulty, concepts, and the key by which it pays a learner once. Pure.
 */
package dev.lyceum.tutor.task;
