/**
 * XP, levels, ranks, streaks and achievements.
 *
 * <p>Which feature may know which: {@code solve} (what learners did, told by the tutor) knows {@code xp}, {@code streak},
 * {@code achievement} and {@code goal} (what they mean to do in a day); so does {@code progress} (all of it on one page); {@code visit} (that they came) and {@code goal}
 * know {@code xp}. All know {@code rules} (numbers and names as data). Nothing points back.
 */
package dev.lyceum.gamification;
