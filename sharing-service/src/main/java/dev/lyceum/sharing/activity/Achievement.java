package dev.lyceum.sharing.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An unlocked achievement, by its code. */
@Schema(name = "SharedAchievement")
public record Achievement(String achievement, Instant unlockedAt) implements Deed {

    @Override
    public String headline(String who) {
        return who + " unlocked “" + Words.of(achievement) + "”";
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact(
                "Unlocked on", Words.of(unlockedAt.atZone(ZoneOffset.UTC).toLocalDate())));
    }
}
