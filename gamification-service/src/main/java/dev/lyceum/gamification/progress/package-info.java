/** All of a learner on one page: XP, level, rank, streak, and how much they did. */
package dev.lyceum.gamification.progress;
