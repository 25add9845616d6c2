/**
 * Solves by hand, line by line, in the order a teacher would: what is given from beginning to end ({@link
 * dev.lyceum.tutor.solution.StepByStep}), and a problem from wherever a learner has got to ({@link
 * dev.lyceum.tutor.solution.WayOn}). A class whose name ends in {@code Steps} knows the next line of one kind of line. What is
 * right is decided in {@code checking}, which every line of a solution has passed. Pure.
 */
package dev.lyceum.tutor.solution;
