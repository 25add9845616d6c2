package dev.lyceum.local.assembled;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * All that can be read of what one learner did, by themselves and by a stranger; without what changes as time goes by.
 *
 * @param achievements those unlocked, with when
 * @param studyDays each with the solve that made it one
 */
record Figures(
        JsonNode progress,
        List<JsonNode> achievements,
        List<JsonNode> studyDays,
        JsonNode sharedProgress,
        JsonNode sharedStreak) {

    private static final String LEARNER = "/gamification/v1/learners/me";

    static Figures of(Learner learner, Links links) {
        var progress = (ObjectNode) learner.progress();
        ((ObjectNode) progress.path("streak")).remove(List.of("activeToday", "deadline"));
        return new Figures(
                progress,
                some(learner, LEARNER + "/achievements", "items", item -> item.hasNonNull("unlockedAt")),
                some(learner, LEARNER + "/streak/explain", "days", day -> day.has("fact")),
                links.sharedProgress(),
                links.sharedStreak());
    }

    private static List<JsonNode> some(Learner learner, String path, String field, Predicate<JsonNode> wanted) {
        var all = learner.send(Call.get(path)).json().path(field);
        return StreamSupport.stream(all.spliterator(), false).filter(wanted).toList();
    }

    List<String> days() {
        return studyDays.stream().map(day -> day.path("day").asText()).toList();
    }

    List<String> unlocked() {
        return achievements.stream()
                .map(item -> item.path("achievement").asText())
                .toList();
    }

    int streak(String length) {
        return progress.path("streak").path(length).asInt();
    }
}
