package dev.lyceum.tutor.task;

/** The kinds of problem that the whole system speaks of. */
public enum ProblemType {
    ARITHMETIC,
    ALGEBRA,
    GEOMETRY,
    WORD_PROBLEM,
    MULTI_STEP,
    UNKNOWN
}
