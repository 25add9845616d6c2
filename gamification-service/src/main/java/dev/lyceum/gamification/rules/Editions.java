package dev.lyceum.gamification.rules;

import java.time.Instant;
import java.util.List;

/**
 * All editions of one rule, oldest first.
 *
 * @param all at least one; version and beginning both grow
 */
public record Editions<T extends Edition>(List<T> all) {
    public Editions {
        all = List.copyOf(all);
        Rule.must(!all.isEmpty(), "at least one edition");
        for (int i = 1; i < all.size(); i++) {
            T older = all.get(i - 1);
            T newer = all.get(i);
            Rule.must(
                    older.version() < newer.version(),
                    "versions grow, but " + newer.version() + " follows " + older.version());
            Rule.must(
                    older.effectiveFrom().isBefore(newer.effectiveFrom()),
                    "edition " + newer.version() + " begins after edition " + older.version());
        }
    }

    /** The edition in force; before the first one began, the first one. */
    public T at(Instant when) {
        T inForce = all.get(0);
        for (T edition : all) {
            inForce = edition.effectiveFrom().isAfter(when) ? inForce : edition;
        }
        return inForce;
    }
}
