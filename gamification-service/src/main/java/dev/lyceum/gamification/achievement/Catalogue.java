package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import dev.lyceum.kit.text.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All there is to achieve, in the order in which it is shown. */
public record Catalogue(int version, Instant effectiveFrom, List<Achievement> achievements) implements Edition {
    public Catalogue {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        achievements = List.copyOf(achievements);
        must(!achievements.isEmpty(), "something to achieve");
        must(different(achievements, Achievement::achievement) == achievements.size(), "each achievement once");
        must(different(achievements, Achievement::criterion) == achievements.size(), "each criterion once");
        must(different(achievements, each -> each.title().keySet()) == 1, "every title in the same languages");
    }

    private static long different(List<Achievement> achievements, Function<Achievement, Object> property) {
        return achievements.stream().map(property).distinct().count();
    }

    /** The names of all whose criterion is met. */
    public List<String> earnedBy(Progress progress) {
        return achievements.stream()
                .filter(achievement -> achievement.criterion().isMetBy(progress))
                .map(Achievement::achievement)
                .toList();
    }

    /** Names what there is to achieve and by what: the same for the same, whatever the order, titles and rarity. */
    public String content() {
        return Sha256.hex(achievements.stream()
                .map(each -> each.achievement() + " " + each.criterion())
                .sorted()
                .collect(Collectors.joining("\n")));
    }
}
