package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Statement;

/**
 * One line of a solution.
 *
 * @param with what the rule is applied to or with, as plain text: {@code 5}, {@code 2x}, {@code 3 × 4}
 */
public record Step(Rule rule, Statement before, Statement after, String with) {}
