/** Problems as learners posed them, and the history of what became of them. */
package dev.lyceum.tutor.problem;
