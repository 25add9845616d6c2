/**
 * Who brought whom: said once by the new learner, judged at every move, paid by gamification on our events. The rules
 * ({@code Attribute}, {@code Judge}, {@code NextMove}) are pure, with their numbers in {@code referral-rules.yaml}.
 */
package dev.lyceum.sharing.referral;
