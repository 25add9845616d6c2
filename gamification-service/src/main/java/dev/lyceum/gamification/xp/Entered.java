package dev.lyceum.gamification.xp;

import java.util.List;
import java.util.UUID;

/** An entry that the ledger has just taken. */
public record Entered(UUID id, Earning earning, int amount) {

    public static int sum(List<Entered> entries) {
        return entries.stream().mapToInt(Entered::amount).sum();
    }
}
