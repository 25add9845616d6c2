package dev.lyceum.tutor.task;

/**
 * The shape a right answer must have; without one, retyping the question would pass. All but ANY refuse the question typed
 * again.
 *
 * <ul>
 *   <li>COMPUTED: worked out: of a number, a whole number, a decimal, a fraction that is not a whole number, or a mixed number
 *   <li>LOWEST_TERMS: a whole number, a fraction or a mixed number that cannot be reduced
 *   <li>REDUCED: as COMPUTED, and a fraction cannot be reduced
 *   <li>PLAIN: as COMPUTED, but no fraction by itself
 *   <li>FACTORED: a product of factors that have no factors themselves
 *   <li>EXPANDED: a sum of terms without brackets, like ones collected
 *   <li>SIMPLIFIED: like terms, powers and fractions put together
 *   <li>SOLVED: the letter alone on one side, the rest worked out; or just the values
 *   <li>ANY: equal is enough
 * </ul>
 */
public enum Form {
    COMPUTED,
    LOWEST_TERMS,
    REDUCED,
    PLAIN,
    FACTORED,
    EXPANDED,
    SIMPLIFIED,
    SOLVED,
    ANY
}
