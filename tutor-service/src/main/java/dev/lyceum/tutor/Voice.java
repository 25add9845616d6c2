package dev.lyceum.tutor;

import dev.lyceum.tutor.dialogue.Tutor;
import dev.lyceum.tutor.dialogue.Wording;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the tutor its words. English only so far. */
class Voice {

    @Produces
    @Singleton
    Tutor tutor() {
        return new Tutor(Wording.in("en"));
    }
}
