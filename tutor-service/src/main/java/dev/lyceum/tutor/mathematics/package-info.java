/**
 * Numbers, expressions and equations: reading what a person wrote, saying it back, deciding it exactly.
 *
 * <p>Everything is a value and every function is total: any string whatever is either {@link
 * dev.lyceum.tutor.mathematics.Reading.Understood understood} or not, within hard limits ({@link
 * dev.lyceum.tutor.mathematics.Limits}), so the work is bounded and may run on an event loop. Knows no framework and no
 * other package. An interpretation of a tree is a {@link dev.lyceum.tutor.mathematics.Fold}.
 */
package dev.lyceum.tutor.mathematics;
