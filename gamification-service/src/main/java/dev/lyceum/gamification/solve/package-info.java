/**
 * What learners did, as the tutor tells it: the only road to XP for study.
 *
 * <p>{@link dev.lyceum.gamification.solve.RewardSolve} is one transaction: the ledger and the balance, the study day and
 * the streak, achievements, and the events that tell of them.
 */
package dev.lyceum.gamification.solve;
