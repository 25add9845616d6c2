package dev.lyceum.kit.learner;

/** How far on a learner is; the words of api.md. */
public enum GradeLevel {
    ELEMENTARY,
    MIDDLE,
    HIGH,
    ADVANCED,
    COLLEGE
}
