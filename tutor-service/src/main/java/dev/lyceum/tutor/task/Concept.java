package dev.lyceum.tutor.task;

import java.util.Locale;

/**
 * What a problem exercises. The first twelve are also found in problems that learners pose; the others are only practised.
 */
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
    DISTRIBUTIVE_PROPERTY,
    ROUNDING,
    FACTORS_AND_MULTIPLES,
    ADDING_FRACTIONS,
    MULTIPLYING_FRACTIONS,
    MIXED_NUMBERS,
    MONEY,
    TIME,
    UNIT_CONVERSION,
    PERIMETER_AND_AREA,
    VOLUME,
    ANGLES,
    MEAN_AND_MEDIAN,
    RATIOS,
    PROPORTIONS,
    UNIT_RATES,
    PERCENT,
    PERCENT_CHANGE,
    ROOTS,
    SCIENTIFIC_NOTATION,
    EVALUATING_EXPRESSIONS,
    LIKE_TERMS,
    ONE_STEP_EQUATIONS,
    EQUATIONS_WITH_FRACTIONS,
    INEQUALITIES,
    ABSOLUTE_VALUE,
    LINES,
    SYSTEMS_OF_EQUATIONS,
    PROBABILITY,
    PYTHAGOREAN_THEOREM,
    EXPONENT_RULES,
    POLYNOMIALS,
    FACTORING,
    QUADRATIC_EQUATIONS,
    FUNCTIONS,
    RATIONAL_EXPRESSIONS,
    SEQUENCES,
    EXPONENTIALS_AND_LOGARITHMS,
    TRIGONOMETRY,
    DERIVATIVES;

    /**
     * By its name as the catalogue's files are called: {@code like-terms}.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Concept named(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
