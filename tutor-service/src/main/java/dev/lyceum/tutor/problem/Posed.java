package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.checking.Question;

/** A problem of a learner's history, and what its text was read as. */
public record Posed(PosedProblem problem, Question question) {}
