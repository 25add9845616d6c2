package dev.lyceum.profile.access;

import dev.lyceum.kit.access.Permissions;
import dev.lyceum.kit.access.Relationships;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Who keeps a student profile may do everything for it; others what their relationship gives them now. Whoever is told that
 * they may look stands in the access log before they are told.
 */
@ApplicationScoped
class LinkedAdults implements Relationships {
    private static final String FIND =
            """
            select coalesce(p.keeper_id = ?2, false) as keeps,
                coalesce(r.can_view, false) as can_view, coalesce(r.can_manage, false) as can_manage,
                exists (select 1 from access_look k
                    where k.learner_id = p.learner_id and k.adult_id = ?2 and k.service = ?4 and k.hour = ?5) as noted
            from learner_profile p left join relationship r
                on r.learner_id = p.learner_id and r.adult_id = ?2 and r.ended_at is null and (r.ends_at is null or r.ends_at > ?3)
            where p.learner_id = ?1
            """;

    private final Database database;
    private final AccessLog accessLog;
    private final Clock clock;

    LinkedAdults(Database database, AccessLog accessLog, Clock clock) {
        this.database = database;
        this.accessLog = accessLog;
        this.clock = clock;
    }

    /** For a route of this service's own. */
    @Override
    public Uni<Permissions> permissions(Identity caller, LearnerId learner) {
        return permissions(caller, learner, AskingService.PROFILE);
    }

    Uni<Permissions> permissions(Identity caller, LearnerId learner, AskingService service) {
        var look = new Look(learner, caller.accountId(), service, clock.instant());
        return database.read(() -> Sql.first(
                        FIND, Found::of, learner.value(), look.adult(), look.at(), service.value(), look.hour()))
                .map(found -> found.orElse(Found.NOTHING))
                .call(found -> found.isToBeNoted()
                        ? accessLog.note(look)
                        : Uni.createFrom().voidItem())
                .map(Found::permissions);
    }

    private record Found(Permissions permissions, boolean isNoted) {
        static final Found NOTHING = new Found(Permissions.NONE, false);

        boolean isToBeNoted() {
            return permissions.canView() && !isNoted;
        }

        static Found of(Row row) {
            var permissions = row.get("keeps", Boolean.class)
                    ? Permissions.ALL
                    : new Permissions(row.get("can_view", Boolean.class), row.get("can_manage", Boolean.class));
            return new Found(permissions, row.get("noted", Boolean.class));
        }
    }
}
