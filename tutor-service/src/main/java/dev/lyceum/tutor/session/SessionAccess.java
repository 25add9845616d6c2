package dev.lyceum.tutor.session;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who may see or continue a session is who may see or manage its learner; to anybody else there is none. */
@ApplicationScoped
class SessionAccess {
    private final Access access;
    private final Database database;

    SessionAccess(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    /**
     * A session that the caller may use.
     *
     * @param learner whose it is
     */
    record Granted(UUID session, LearnerId learner) {}

    Uni<Granted> toView(String sessionId) {
        return find(sessionId).call(granted -> access.toView(granted.learner()));
    }

    Uni<Granted> toManage(String sessionId) {
        return find(sessionId).call(granted -> access.toManage(granted.learner()));
    }

    private Uni<Granted> find(String sessionId) {
        UUID id = Ids.parse(sessionId).orElseThrow(Problem::notFound);
        return database.read(() -> TutoringSession.<TutoringSession>findById(id))
                .map(found -> Optional.ofNullable(found).orElseThrow(Problem::notFound))
                .map(session -> new Granted(session.id, session.learner()));
    }
}
