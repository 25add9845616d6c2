package dev.lyceum.sharing.family;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import java.time.Instant;

/** The projection of relationships. Applied only forward; what has ended is kept with its end. */
public final class FamilyNews {
    private static final String APPLY =
            """
            insert into family_link (relationship_id, version, learner_id, adult_id, relation, can_view, ended_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, cast(?7 as timestamptz))
            on conflict (relationship_id) do update
            set version = excluded.version, relation = excluded.relation, can_view = excluded.can_view,
                ended_at = excluded.ended_at
            where family_link.version < excluded.version
            """;
    private static final String LEAVE =
            "insert into departed (learner_id, departed_at) values (?1, ?2) on conflict do nothing";

    private FamilyNews() {}

    /** These handlers and those of relationships. */
    public static Handlers with(Handlers handlers) {
        return handlers.and("lyceum.profile.RelationshipGranted.v1", RelationshipState.class, FamilyNews::lasts)
                .and("lyceum.profile.RelationshipChanged.v1", RelationshipState.class, FamilyNews::lasts)
                .and("lyceum.profile.RelationshipRevoked.v1", RelationshipState.class, FamilyNews::hasEnded)
                .and("lyceum.profile.ErasureRequested.v1", ErasureRequested.class, FamilyNews::leaves);
    }

    private static Uni<Void> lasts(Received<RelationshipState> event) {
        return apply(event, null);
    }

    private static Uni<Void> hasEnded(Received<RelationshipState> event) {
        return apply(event, event.time());
    }

    private static Uni<Void> apply(Received<RelationshipState> event, Instant endedAt) {
        RelationshipState state = event.data();
        return Sql.execute(
                        APPLY,
                        state.relationshipId(),
                        state.version(),
                        event.learner().value(),
                        state.adultId(),
                        state.relation(),
                        state.canView(),
                        endedAt)
                .replaceWithVoid();
    }

    private static Uni<Void> leaves(Received<ErasureRequested> event) {
        return Sql.execute(LEAVE, event.learner().value(), event.time()).replaceWithVoid();
    }
}
