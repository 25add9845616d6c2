package dev.lyceum.sharing.activity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a learner stands now; everybody begins at level 1. */
@Schema(name = "SharedProgress")
public record Standing(long xp, int level, String rank) implements Deed {
    static final Standing BEGINNER = new Standing(0, 1, "NOVICE");

    @Override
    public String headline(String who) {
        return who + " is at level " + level;
    }

    @Override
    public List<Fact> facts() {
        return List.of(new Fact("Rank", Words.of(rank)), new Fact("Experience", xp + " XP"));
    }

    @Override
    public Standing withoutDays() {
        return this;
    }
}
