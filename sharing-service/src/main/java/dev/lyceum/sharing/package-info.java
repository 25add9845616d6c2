/**
 * Links by which a learner shows a stranger what they did.
 *
 * <p>{@code activity} keeps what the other services told; {@code kept} has pages ready; {@code share} makes and ends links; {@code conversion} is what
 * came of them and {@code visit} who opens them; {@code page} is what a stranger sees. Each knows only those named before it.
 */
package dev.lyceum.sharing;
