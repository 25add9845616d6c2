package dev.lyceum.tutor.guard;

import java.util.Optional;

/** Something that every text must keep to. Total, and bounded in time by the length of the text. */
interface Rule {
    Optional<Leak> brokenBy(Draft draft);
}
