package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemType;

/** A problem with the one answer that is right, as its author wrote it, and the form the answer must have. */
public record PracticeProblem(Concept concept, ProblemType type, String text, String answer, Form form) {}
