/**
 * XP, levels, ranks, streaks and achievements.
 *
 * <p>Which feature may know which: {@code solve} (what learners did, told by the tutor) knows {@code xp}, {@code streak},
 * {@code achievement}, {@code goal} (what they mean to do in a day) and {@code challenge} (what they dare each other to); so does {@code progress} (all of it on one page); {@code visit} (that they came) and {@code goal}
 * know {@code xp}, {@code nudge} (what might bring them on) knows how they stand, {@code board} ranks what {@code xp} tells, and {@code activity} looks at all facts. All know {@code rules} (numbers and names as data). Nothing points back.
 */
package dev.lyceum.gamification;
