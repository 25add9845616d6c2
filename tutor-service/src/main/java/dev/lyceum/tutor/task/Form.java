package dev.lyceum.tutor.task;

/**
 * The shape a right answer must have; without one, retyping the question would pass.
 *
 * <ul>
 *   <li>COMPUTED: one number, as a whole number, a decimal, a fraction that is not a whole number, or a mixed number
 *   <li>LOWEST_TERMS: the same, and a fraction cannot be reduced
 *   <li>PLAIN: the same, but no fraction by itself
 *   <li>SOLVED: the letter alone on one side, a computed number on the other; or just that number
 *   <li>ANY: equal is enough
 * </ul>
 */
public enum Form {
    COMPUTED,
    LOWEST_TERMS,
    PLAIN,
    SOLVED,
    ANY
}
