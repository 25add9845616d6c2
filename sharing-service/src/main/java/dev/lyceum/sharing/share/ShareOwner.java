package dev.lyceum.sharing.share;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Whose link a code is. */
@ApplicationScoped
public class ShareOwner {
    private final Database database;

    ShareOwner(Database database) {
        this.database = database;
    }

    /** 404 for a code that is not on record. */
    public Uni<LearnerId> of(String code) {
        if (!ShareCodes.isWellFormed(code)) {
            throw Problem.notFound();
        }
        return database.read(() -> Shares.find(code))
                .map(found -> found.map(Share::learner).orElseThrow(Problem::notFound));
    }
}
