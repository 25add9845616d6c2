package dev.lyceum.gamification.streak;

import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.time.DayPartition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A learner and their study days: all that a streak is made of. */
record Diary(Learner learner, List<StudyDay> studyDays) {

    StreakView asOf(Instant now) {
        return fold().asOf(now);
    }

    StreakViews.Explanation explain(DayRange range, Instant now) {
        DayPartition days = learner.days();
        Map<LocalDate, StudyDay> facts =
                studyDays.stream().collect(Collectors.toMap(StudyDay::day, Function.identity()));
        List<StreakViews.Day> judged = fold().judged(range.from(), range.to(), now).stream()
                .map(day -> view(day, days, facts.get(day.day())))
                .toList();
        return new StreakViews.Explanation(learner.id(), learner.zones().zone().getId(), asOf(now), judged);
    }

    LocalDate today(Instant now) {
        return learner.days().dayOf(now);
    }

    private StreakFold fold() {
        return new StreakFold(studyDays.stream().map(StudyDay::day).toList(), learner.days());
    }

    private static StreakViews.Day view(JudgedDay judged, DayPartition days, StudyDay study) {
        var fact = study == null ? null : new StreakViews.Fact("PROBLEM_SOLVED", study.sourceId(), study.occurredAt());
        Instant starts = days.start(judged.day());
        return new StreakViews.Day(
                judged.day(), judged.status(), starts, days.start(judged.day().plusDays(1)), fact);
    }
}
