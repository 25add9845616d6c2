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

/** Who keeps a student profile may do everything for it; others what their relationship gives them now. */
@ApplicationScoped
class LinkedAdults implements Relationships {
    private static final String FIND =
            """
            select coalesce(p.keeper_id = ?2, false) as keeps,
                coalesce(r.can_view, false) as can_view, coalesce(r.can_manage, false) as can_manage
            from learner_profile p left join relationship r
                on r.learner_id = p.learner_id and r.adult_id = ?2 and r.ended_at is null and (r.ends_at is null or r.ends_at > ?3)
            where p.learner_id = ?1
            """;

    private final Database database;
    private final Clock clock;

    LinkedAdults(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Permissions> permissions(Identity caller, LearnerId learner) {
        return database.read(
                        () -> Sql.first(FIND, LinkedAdults::of, learner.value(), caller.accountId(), clock.instant()))
                .map(found -> found.orElse(Permissions.NONE));
    }

    private static Permissions of(Row row) {
        return row.get("keeps", Boolean.class)
                ? Permissions.ALL
                : new Permissions(row.get("can_view", Boolean.class), row.get("can_manage", Boolean.class));
    }
}
