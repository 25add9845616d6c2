package dev.lyceum.tutor.check;

import dev.lyceum.tutor.checking.Rehearsal;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Has the judge loaded before anybody asks, on the thread that starts the service and on no event loop. */
@Singleton
class JudgeAtStart {

    @Startup
    void rehearse() {
        Rehearsal.run();
    }
}
