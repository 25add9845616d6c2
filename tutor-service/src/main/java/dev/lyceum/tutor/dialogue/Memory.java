package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Mistake;
import java.util.Collection;
import java.util.List;

/**
 * What is left of a session that is over.
 *
 * @param mistakes likely ones, each kind once, the most frequent first
 */
public record Memory(List<String> concepts, Went went, List<Mistake> mistakes) {

    /** As far as can be told. */
    public enum Went {
        WELL,
        BADLY,
        SOMEHOW
    }

    boolean isAkinTo(Collection<String> others) {
        return concepts.stream().anyMatch(others::contains);
    }
}
