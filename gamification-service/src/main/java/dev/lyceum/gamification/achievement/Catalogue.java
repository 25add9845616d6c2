package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** All there is to achieve, in the order in which it is shown. */
public record Catalogue(int version, Instant effectiveFrom, List<Achievement> achievements) implements Edition {
    public Catalogue {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        achievements = List.copyOf(achievements);
        must(!achievements.isEmpty(), "something to achieve");
        long names =
                achievements.stream().map(Achievement::achievement).distinct().count();
        must(names == achievements.size(), "each achievement once");
        long setsOfLanguages =
                achievements.stream().map(a -> a.title().keySet()).distinct().count();
        must(setsOfLanguages == 1, "every title in the same languages");
    }

    /** The names of all whose criterion is met. */
    public List<String> earnedBy(Progress progress) {
        return achievements.stream()
                .filter(achievement -> achievement.toReach().isMetBy(progress))
                .map(Achievement::achievement)
                .toList();
    }
}
