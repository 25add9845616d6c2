package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The ledger and the balance that copies its sum. Appending expects the lock on the learner's row. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<XpEntry, UUID> {
    static final String PROBLEM_SOLVED = "PROBLEM_SOLVED";

    private static final String RAW_OF_DAY =
            """
            select coalesce(sum(raw_amount), 0) as raw from xp_entry
            where learner_id = ?1 and study_day = ?2 and rule = ?3
            """;

    /** The key decides. An event known with other content runs into the trigger that guards the ledger: it is poison. */
    private static final String APPEND =
            """
            insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                source_id, payload_hash, occurred_at, recorded_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
            on conflict (source, event_id, rule, learner_id) do update set payload_hash = excluded.payload_hash
            where xp_entry.payload_hash <> excluded.payload_hash
            """;

    private static final String ADD =
            "update progress set xp = xp + ?2 where learner_id = ?1 returning xp, level_announced";

    private static final String ANNOUNCE = "update progress set level_announced = ?2 where learner_id = ?1";

    record Balance(long xp, int levelAnnounced) {}

    Uni<Long> rawOfDay(LearnerId learner, LocalDate day) {
        return Sql.first(RAW_OF_DAY, row -> row.get("raw", Long.class), learner.value(), day, PROBLEM_SOLVED)
                .map(raw -> raw.orElse(0L));
    }

    /** @return whether the entry is new */
    Uni<Boolean> append(UUID entryId, Earning earning, XpTariff tariff, Pay pay, Instant now) {
        return Sql.execute(
                        APPEND,
                        entryId,
                        earning.learner().value(),
                        PROBLEM_SOLVED,
                        tariff.version(),
                        pay.amount(),
                        pay.raw(),
                        earning.studyDay(),
                        earning.source(),
                        earning.eventId(),
                        earning.sourceId(),
                        earning.payloadHash(),
                        earning.at(),
                        now)
                .map(inserted -> inserted == 1);
    }

    record Pay(int amount, int raw) {}

    Uni<Balance> add(LearnerId learner, int amount) {
        return Sql.first(
                        ADD,
                        row -> new Balance(row.get("xp", Long.class), row.get("level_announced", Integer.class)),
                        learner.value(),
                        amount)
                .map(balance -> balance.orElseThrow());
    }

    Uni<Void> announce(LearnerId learner, int level) {
        return Sql.execute(ANNOUNCE, learner.value(), level).replaceWithVoid();
    }

    Uni<Page<XpEntry>> page(LearnerId learner, PageRequest page) {
        String query = "learnerId = ?1 and " + page.where("entryId", "?2") + " order by " + page.orderBy("entryId");
        return find(query, learner.value(), page.position())
                .page(0, page.rows())
                .list()
                .map(rows -> page.page(rows, entry -> entry.entryId));
    }
}
