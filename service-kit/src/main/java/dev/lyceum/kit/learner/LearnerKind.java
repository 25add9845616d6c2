package dev.lyceum.kit.learner;

/** A person with an account of their own, or a student profile that an adult keeps. */
public enum LearnerKind {
    SELF,
    STUDENT
}
