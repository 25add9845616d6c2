package dev.lyceum.gamification.xp;

import static dev.lyceum.gamification.rules.Rule.must;

import dev.lyceum.gamification.rules.Edition;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The names of stretches of levels. */
public record Ranks(int version, Instant effectiveFrom, List<Rank> ranks) implements Edition {
    /** A rank and the first level that has it. */
    public record Rank(String rank, int fromLevel) {
        public Rank {
            must(rank.matches("[A-Z][A-Z_]*"), "a rank's name is UPPER_SNAKE");
        }
    }

    public Ranks {
        Objects.requireNonNull(effectiveFrom, "effectiveFrom");
        ranks = List.copyOf(ranks);
        must(!ranks.isEmpty() && ranks.get(0).fromLevel() == 1, "the first rank begins at level 1");
        for (int i = 1; i < ranks.size(); i++) {
            must(ranks.get(i - 1).fromLevel() < ranks.get(i).fromLevel(), "ranks in the order of their levels");
        }
    }

    public String rankAt(int level) {
        String reached = ranks.get(0).rank();
        for (Rank next : ranks) {
            reached = next.fromLevel() <= level ? next.rank() : reached;
        }
        return reached;
    }
}
