/**
 * Achievements: a catalogue as data, judged on a snapshot of what a learner has done, never taken back.
 *
 * <p>{@link dev.lyceum.gamification.achievement.Progress} is all that a criterion sees, so this feature needs no other.
 */
package dev.lyceum.gamification.achievement;
