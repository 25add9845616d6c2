package dev.lyceum.sharing.page;

import dev.lyceum.kit.problem.Problem;
import jakarta.inject.Singleton;

/** Tells it to a program; what is not to be shown is a problem, as everywhere. */
@Singleton
class Json implements Landing.Teller<SharedDeed> {

    @Override
    public SharedDeed shown(SharedDeed deed) {
        return deed;
    }

    @Override
    public SharedDeed ended() {
        throw Problem.of(410, "gone", "This link has ended.");
    }

    @Override
    public SharedDeed unknown() {
        throw Problem.notFound();
    }
}
