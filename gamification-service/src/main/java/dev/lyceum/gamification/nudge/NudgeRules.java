package dev.lyceum.gamification.nudge;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import dev.lyceum.kit.text.Languages;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The figures and words of nudges.
 *
 * @param most shown at once
 * @param words of each kind, by language
 */
record NudgeRules(
        int version,
        Instant effectiveFrom,
        int most,
        StreakAtRisk streakAtRisk,
        Comeback comeback,
        MilestoneClose milestoneClose,
        DailyGoal dailyGoal,
        SkillDecay skillDecay,
        AchievementProgress achievementProgress,
        Map<NudgeKind, Map<String, String>> words)
        implements Edition {
    NudgeRules {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        words = Map.copyOf(words);
        must(most >= 1, "most >= 1");
        must(words.keySet().equals(Set.of(NudgeKind.values())), "words for each kind");
        must(words.values().stream().map(Map::keySet).distinct().count() == 1, "each kind in the same languages");
        must(words.get(NudgeKind.COMEBACK).containsKey(Languages.ENGLISH), "English words");
    }

    /** @param before the day's end */
    record StreakAtRisk(Duration before, int urgentFrom) {
        StreakAtRisk {
            must(!before.isNegative() && !before.isZero(), "before > 0");
        }
    }

    /** @param from days without a solve, {@code to} the most */
    record Comeback(int from, int to, int urgentFrom) {
        Comeback {
            must(from >= 1 && from <= to, "1 <= from <= to");
        }
    }

    record MilestoneClose(int within) {}

    record DailyGoal(int urgentAt) {}

    record SkillDecay(int days, int mostSubjects) {
        SkillDecay {
            must(days >= 1 && mostSubjects >= 1, "days >= 1, mostSubjects >= 1");
        }
    }

    record AchievementProgress(int below) {}

    String say(Nudge nudge, String acceptLanguage) {
        Map<String, String> byLanguage = words.get(nudge.kind());
        String text = byLanguage.get(Languages.best(acceptLanguage, byLanguage.keySet()));
        for (Map.Entry<String, Long> figure : nudge.figures().entrySet()) {
            text = text.replace("{" + figure.getKey() + "}", figure.getValue().toString());
        }
        return text;
    }
}
