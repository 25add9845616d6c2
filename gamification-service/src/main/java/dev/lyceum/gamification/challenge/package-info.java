/**
 * What learners dare each other to: made, accepted, completed or expired, each state from the one before.
 *
 * <p>{@link dev.lyceum.gamification.challenge.ChallengeType} says who has won, by what the tutor measured. Both learners are told by
 * {@link dev.lyceum.gamification.challenge.TellOfChallenges}.
 */
package dev.lyceum.gamification.challenge;
