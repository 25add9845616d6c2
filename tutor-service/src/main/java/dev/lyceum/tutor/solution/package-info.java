/**
 * Solves a task by hand, line by line, from wherever a learner has got to, in the order a teacher would. Serves hints only;
 * what is right is decided in {@code checking}. Pure.
 */
package dev.lyceum.tutor.solution;
