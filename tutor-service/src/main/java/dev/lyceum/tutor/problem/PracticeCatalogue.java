package dev.lyceum.tutor.problem;

import dev.lyceum.tutor.practice.Catalogue;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The catalogue, read at start-up: with a file that is not usable the service does not start. */
class PracticeCatalogue {

    @Produces
    @Singleton
    @Startup
    Catalogue catalogue() {
        return Catalogue.read();
    }
}
