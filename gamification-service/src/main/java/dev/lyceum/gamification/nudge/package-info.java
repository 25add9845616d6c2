/**
 * What might bring a learner on today, by their own clock.
 *
 * <p>{@link dev.lyceum.gamification.nudge.ChooseNudges} is a pure function of where the learner stands; figures and words are data.
 */
package dev.lyceum.gamification.nudge;
