package dev.lyceum.profile.access;

import dev.lyceum.kit.access.Permissions;
import dev.lyceum.kit.access.Relationships;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.profile.learner.LearnerProfile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The keeper of a student profile may do everything for it. */
@ApplicationScoped
class KeptStudents implements Relationships {
    private final Database database;

    KeptStudents(Database database) {
        this.database = database;
    }

    @Override
    public Uni<Permissions> permissions(Identity caller, LearnerId learner) {
        UUID account = caller.accountId();
        return database.read(() -> LearnerProfile.find(learner))
                .map(found -> found.filter(profile -> profile.isKeptBy(account)).isPresent()
                        ? Permissions.ALL
                        : Permissions.NONE);
    }
}
