package dev.lyceum.tutor;

import dev.lyceum.tutor.dialogue.Tutors;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the tutors their words. */
class Voice {

    @Produces
    @Singleton
    Tutors tutors() {
        return Tutors.read();
    }
}
