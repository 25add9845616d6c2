package dev.lyceum.gamification.nudge;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Which nudges a situation calls for: the most pressing first, each kind once. */
final class ChooseNudges {
    private final NudgeRules rules;

    ChooseNudges(NudgeRules rules) {
        this.rules = rules;
    }

    /** @param dismissed today */
    List<Nudge> of(Situation at, Set<NudgeKind> dismissed) {
        return Stream.of(
                        streakAtRisk(at),
                        milestoneClose(at),
                        dailyGoal(at),
                        comeback(at),
                        skillDecay(at),
                        achievementProgress(at))
                .flatMap(Optional::stream)
                .filter(nudge -> !dismissed.contains(nudge.kind()))
                .sorted(Comparator.comparing(Nudge::priority).thenComparing(Nudge::kind))
                .limit(rules.most())
                .toList();
    }

    private Optional<Nudge> streakAtRisk(Situation at) {
        Duration left = Duration.between(at.now(), at.endsAt());
        boolean isLate = left.compareTo(rules.streakAtRisk().before()) <= 0;
        return when(
                at.streak() > 0 && !at.activeToday() && isLate,
                () -> nudge(
                        at,
                        NudgeKind.STREAK_AT_RISK,
                        at.streak() >= rules.streakAtRisk().urgentFrom() ? Priority.HIGH : Priority.MEDIUM,
                        Map.of("days", (long) at.streak(), "minutes", left.toMinutes())));
    }

    private Optional<Nudge> comeback(Situation at) {
        var rule = rules.comeback();
        return at.lastActiveDay()
                .map(day -> ChronoUnit.DAYS.between(day, at.today()))
                .filter(days -> days >= rule.from() && days <= rule.to())
                .map(days -> nudge(
                        at,
                        NudgeKind.COMEBACK,
                        days >= rule.urgentFrom() ? Priority.HIGH : Priority.MEDIUM,
                        Map.of("days", days)));
    }

    private Optional<Nudge> milestoneClose(Situation at) {
        return when(
                at.xp() > 0 && at.xpToNextLevel() <= rules.milestoneClose().within(),
                () -> nudge(at, NudgeKind.MILESTONE_CLOSE, Priority.HIGH, Map.of("xp", at.xpToNextLevel())));
    }

    private Optional<Nudge> dailyGoal(Situation at) {
        int left = at.goal() - at.done();
        return when(
                at.done() > 0 && left > 0,
                () -> nudge(
                        at,
                        NudgeKind.DAILY_GOAL,
                        left <= rules.dailyGoal().urgentAt() ? Priority.HIGH : Priority.LOW,
                        Map.of("left", (long) left)));
    }

    /** Of what was not solved lately, whatever has been left alone for longest. */
    private Optional<Nudge> skillDecay(Situation at) {
        LocalDate since = at.today().minusDays(rules.skillDecay().days() - 1L);
        Predicate<Map.Entry<String, LocalDate>> lately =
                subject -> !subject.getValue().isBefore(since);
        long fresh = at.lastSolved().entrySet().stream().filter(lately).count();
        return at.lastSolved().entrySet().stream()
                .filter(lately.negate())
                .min(Map.Entry.<String, LocalDate>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(stale -> fresh >= 1 && fresh <= rules.skillDecay().mostSubjects())
                .map(stale -> new Nudge(
                        NudgeKind.SKILL_DECAY,
                        Priority.LOW,
                        at.today(),
                        Map.of(),
                        Optional.of(stale.getKey()),
                        at.endsAt()));
    }

    private Optional<Nudge> achievementProgress(Situation at) {
        return when(
                at.xp() > 0 && at.xp() < rules.achievementProgress().below(),
                () -> nudge(at, NudgeKind.ACHIEVEMENT_PROGRESS, Priority.LOW, Map.of()));
    }

    private static Nudge nudge(Situation at, NudgeKind kind, Priority priority, Map<String, Long> figures) {
        return new Nudge(kind, priority, at.today(), figures, Optional.empty(), at.endsAt());
    }

    private static Optional<Nudge> when(boolean met, Supplier<Nudge> nudge) {
        return met ? Optional.of(nudge.get()) : Optional.empty();
    }
}
