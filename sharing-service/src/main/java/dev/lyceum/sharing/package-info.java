/**
 * Links by which a learner shows a stranger what they did.
 *
 * <p>{@code activity} keeps what the other services told; {@code share} makes and ends links to it; {@code page} is what a
 * stranger sees. Each knows only those named before it.
 */
package dev.lyceum.sharing;
