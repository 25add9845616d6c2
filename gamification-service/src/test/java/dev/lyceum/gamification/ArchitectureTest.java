package dev.lyceum.gamification;

import com.tngtech.archunit.core.domain.JavaClasses;
import dev.lyceum.kit.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String ROOT = "dev.lyceum.gamification";
    private static final JavaClasses CLASSES = ArchitectureRules.classesOf(ROOT);

    @Test
    void featuresFormNoCycles() {
        ArchitectureRules.featuresFormNoCycles(CLASSES, ROOT);
    }

    @Test
    void rulesKnowNoFramework() {
        String[] rules = Stream.of(
                        "rules.Editions",
                        "xp.XpTariff",
                        "xp.XpTariff$ForProblem",
                        "xp.XpTariff$Flat",
                        "xp.XpRule",
                        "xp.Deed",
                        "xp.Bucket",
                        "xp.RuleSet",
                        "xp.LevelCurve",
                        "xp.Ranks",
                        "xp.Standing",
                        "streak.StreakRules",
                        "streak.Facts",
                        "streak.DayJudge",
                        "streak.StreakFold",
                        "streak.Streak",
                        "streak.Settle",
                        "streak.RepairOffer",
                        "achievement.Criterion",
                        "achievement.Criteria",
                        "achievement.Achievement",
                        "achievement.Catalogue",
                        "achievement.Progress",
                        "board.Board",
                        "board.Window",
                        "board.BoardRules",
                        "board.Delta",
                        "board.BoardCursor",
                        "challenge.ChallengeRules",
                        "nudge.Situation",
                        "nudge.NudgeRules",
                        "nudge.ChooseNudges")
                .map(rule -> ROOT + "." + rule)
                .toArray(String[]::new);
        ArchitectureRules.ruleClassesKnowNoFramework(CLASSES, rules);
    }

    @Test
    void onlyTheKitSendsToKafka() {
        ArchitectureRules.onlyTheKitSendsToKafka(CLASSES);
    }

    @Test
    void noEntityIsDeletedByItsSession() {
        ArchitectureRules.noEntityIsDeletedByItsSession(CLASSES);
    }

    @Test
    void everyEndpointSaysWhoMay() {
        ArchitectureRules.everyEndpointSaysWhoMay(CLASSES);
    }
}
