package dev.lyceum.sharing.conversion;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.conversion.Conversion.Kind;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The conversions on record, in the caller's session. */
final class Conversions {
    private static final String ADD =
            """
            insert into conversion (code, learner_id, kind, converted_at) values (?1, ?2, ?3, ?4) on conflict do nothing
            """;
    private static final String COUNT =
            """
            insert into share_figures (code, conversions) values (?1, 1)
            on conflict (code) do update set conversions = share_figures.conversions + 1
            """;
    /** What was done says more than that somebody came. */
    private static final String FIND =
            """
            select code, kind, converted_at from conversion where code = ?1 and learner_id = ?2
            order by kind <> 'SIGNED_UP' desc, kind desc limit 1
            """;

    private static final String WAS_HERE_BEFORE =
            """
            select exists (select 1 from solve where learner_id = ?1 and study_day < cast(cast(?2 as timestamptz) as date))
                or exists (select 1 from share where learner_id = ?1 and created_at < ?2) as known
            """;

    private Conversions() {}

    /** True if it is the learner's first of this kind by this link; then it is counted, and the link's figures are locked. */
    static Uni<Boolean> add(String code, LearnerId learner, Kind kind, Instant at) {
        return Sql.execute(ADD, code, learner.value(), kind.name(), at)
                .chain(added -> added == 0
                        ? Uni.createFrom().item(false)
                        : Sql.execute(COUNT, code).replaceWith(true));
    }

    static Uni<Optional<Conversion>> find(String code, LearnerId learner) {
        return Sql.first(FIND, Conversions::conversion, code, learner.value());
    }

    /** Whether a learner did anything before this time. That they sign up once only is the key's to say, not a question's. */
    static Uni<Boolean> wasHereBefore(LearnerId learner, Instant time) {
        return Sql.first(WAS_HERE_BEFORE, row -> row.get("known", Boolean.class), learner.value(), time)
                .map(Optional::orElseThrow);
    }

    private static Conversion conversion(Row row) {
        return new Conversion(
                row.get("code", String.class),
                Kind.valueOf(row.get("kind", String.class)),
                row.get("converted_at", OffsetDateTime.class).toInstant());
    }
}
