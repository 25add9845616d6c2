package dev.lyceum.gamification.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

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
        return newest(edition -> !edition.effectiveFrom().isAfter(when));
    }

    /** The newest edition up to this version; the first one when all are newer. */
    public T upTo(int version) {
        return newest(edition -> edition.version() <= version);
    }

    public boolean hold(int version) {
        return upTo(version).version() == version;
    }

    private T newest(Predicate<T> wanted) {
        T found = all.get(0);
        for (T edition : all) {
            found = wanted.test(edition) ? edition : found;
        }
        return found;
    }
}
