package dev.lyceum.kit.learner;

import static java.util.Objects.requireNonNull;

/**
 * The data of ConsentChanged: the whole state of one purpose.
 *
 * @param version of this purpose's decision, counted from one
 */
public record ConsentFacts(Purpose purpose, boolean granted, boolean byGuardian, long version) {

    public ConsentFacts {
        requireNonNull(purpose, "purpose");
    }
}
