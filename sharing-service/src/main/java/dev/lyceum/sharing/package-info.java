/**
 * Links by which a learner shows a stranger what they did.
 *
 * <p>{@code family} is who lives with whom; {@code activity} keeps what the other services told; {@code kept} has pages ready; {@code share} makes and ends links; {@code conversion} is what
 * came of them, {@code referral} who brought whom, {@code direct} what one shows another, {@code counted} how streams are counted, {@code analytics} how
 * frontends are used, and {@code visit} who opens them; {@code page} is what a stranger sees. Each knows only those named before it.
 */
package dev.lyceum.sharing;
