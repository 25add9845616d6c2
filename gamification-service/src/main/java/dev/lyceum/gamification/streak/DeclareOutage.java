package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Takes an outage down. It holds at once for whoever reads; the sweeper tells those whose streak it gives back. */
@ApplicationScoped
class DeclareOutage {
    private static final String INSERT =
            """
            insert into outage (id, starts_at, ends_at, reason, declared_by, declared_at) values (?1, ?2, ?3, ?4, ?5, ?6)
            """;

    private final StreakRulebook rules;
    private final Ids ids;
    private final Clock clock;

    DeclareOutage(StreakRulebook rules, Ids ids, Clock clock) {
        this.rules = rules;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Problem 422 when it is too short to matter, too long, or too far from now */
    Uni<OutageView> declare(OutageRequest request, UUID by) {
        Instant now = clock.instant();
        request.mustBeDeclarable(rules.at(now).outages(), now);
        UUID id = ids.next();
        return Sql.execute(INSERT, id, request.from(), request.to(), request.reason(), by, now)
                .replaceWith(() -> new OutageView(id, request.from(), request.to(), request.reason(), now));
    }
}
