package dev.lyceum.sharing.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An unlocked achievement, by its code. */
@Schema(name = "SharedAchievement")
public record Achievement(String achievement, Optional<Instant> unlockedAt) implements Deed {

    @Override
    public String headline(String who) {
        return who + " unlocked “" + Words.of(achievement) + "”";
    }

    @Override
    public List<Fact> facts() {
        return unlockedAt
                .map(at -> new Fact(
                        "Unlocked on", Words.of(at.atZone(ZoneOffset.UTC).toLocalDate())))
                .stream()
                .toList();
    }

    @Override
    public Achievement withoutDays() {
        return new Achievement(achievement, Optional.empty());
    }
}
