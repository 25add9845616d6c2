/**
 * XP, levels, ranks, streaks and achievements.
 *
 * <p>Which feature may know which: {@code solve} (what learners did, told by the tutor) knows {@code xp}, {@code streak}
 * and {@code achievement}; so does {@code progress} (all of it on one page); {@code visit} (that they came) knows {@code xp}. These three know {@code rules} (numbers and
 * names as data) and not each other. Nothing points back.
 */
package dev.lyceum.gamification;
