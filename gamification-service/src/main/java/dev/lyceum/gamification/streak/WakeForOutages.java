package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * After an outage was declared, has every streak looked at that it may have touched: those that go on, and those that ended
 * since. Portion by portion, and what was reached is kept, so it may be interrupted and shared.
 */
@ApplicationScoped
class WakeForOutages {
    private static final int PORTION = 500;

    private static final String CLAIM =
            """
            select id, starts_at, woken_to from outage where woken_at is null
            order by declared_at limit 1 for update skip locked
            """;

    /** Behind the learners' locks: whoever had not heard of the outage has finished, and the alarm is not overwritten. */
    private static final String WAKE =
            """
            with touched as (
                select s.learner_id from streak s join progress p on p.learner_id = s.learner_id
                where s.learner_id > ?1 and (s.next_close_at is not null or s.broken_on >= ?2)
                order by s.learner_id limit ?3 for update of p)
            update streak s set next_close_at = ?4 from touched t where s.learner_id = t.learner_id
            returning s.learner_id
            """;

    private static final String REACHED =
            "update outage set woken_to = ?2, woken_at = case when ?3 then cast(?4 as timestamptz) end where id = ?1";

    private final Database database;

    WakeForOutages(Database database) {
        this.database = database;
    }

    private record Portion(UUID outage, Instant startsAt, UUID wokenTo) {}

    Uni<Void> wake(Instant now) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.background(() -> claim().chain(portion -> wake(portion, now))))
                .whilst(more -> more)
                .onItem()
                .ignoreAsUni();
    }

    private static Uni<Optional<Portion>> claim() {
        return Sql.first(
                CLAIM,
                row -> new Portion(
                        row.get("id", UUID.class),
                        row.get("starts_at", OffsetDateTime.class).toInstant(),
                        row.get("woken_to", UUID.class)));
    }

    /** @return whether there may be more */
    private static Uni<Boolean> wake(Optional<Portion> claimed, Instant now) {
        return claimed.map(portion -> wake(portion, now))
                .orElse(Uni.createFrom().item(false));
    }

    private static Uni<Boolean> wake(Portion portion, Instant now) {
        // A day that the outage touched has begun somewhere on earth up to two dates earlier.
        LocalDate touched =
                LocalDate.ofInstant(portion.startsAt(), ZoneOffset.UTC).minusDays(2);
        return Sql.rows(WAKE, row -> row.get("learner_id", UUID.class), portion.wokenTo(), touched, PORTION, now)
                .call(woken -> reached(portion, woken, now))
                .replaceWith(true);
    }

    private static Uni<Integer> reached(Portion portion, List<UUID> woken, Instant now) {
        boolean isLast = woken.size() < PORTION;
        // In the order of the database, which is that of the sixteen bytes and not of Java's two signed numbers.
        UUID furthest = woken.stream()
                .max((one, other) -> one.toString().compareTo(other.toString()))
                .orElse(portion.wokenTo());
        return Sql.execute(REACHED, portion.outage(), furthest, isLast, now);
    }
}
