package dev.lyceum.tutor.task;

/** What a problem exercises. */
public enum Concept {
    ADDITION,
    SUBTRACTION,
    MULTIPLICATION,
    DIVISION,
    FRACTIONS,
    DECIMALS,
    POWERS,
    NEGATIVE_NUMBERS,
    ORDER_OF_OPERATIONS,
    LINEAR_EQUATIONS,
    VARIABLES_ON_BOTH_SIDES,
    DISTRIBUTIVE_PROPERTY
}
