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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The ledger. Appending expects the lock on the learner's {@link Account}. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<XpEntry, UUID> {
    private static final String BUCKET =
            """
            select coalesce(sum(raw_amount), 0) as raw, coalesce(sum(amount), 0) as paid from xp_entry
            where learner_id = ?1 and study_day = ?2 and rule = ?3
            """;

    /** The key decides. An event known with other content runs into the trigger that guards the ledger: it is poison. */
    private static final String APPEND =
            """
            insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                source_id, payload_hash, occurred_at, claimed_at, recorded_at, difficulty, hints_used, daily_date)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)
            on conflict (source, event_id, rule, learner_id) do update set payload_hash = excluded.payload_hash
            where xp_entry.payload_hash <> excluded.payload_hash
            """;

    private static final String REVERSE =
            """
            insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                source_id, payload_hash, occurred_at, recorded_at, reversal_of, reason, reversed_by)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?12, ?13, ?14, ?15)
            """;

    private static final String ENTRY =
            "select entry_id from xp_entry where source = ?1 and event_id = ?2 and rule = ?3 and learner_id = ?4";

    private static final String ENTRIES =
            """
            select entry_id from xp_entry where learner_id = ?1 and source = ?2 and source_id = ?3 and reversal_of is null
            order by entry_id
            """;

    private static final String OTHER_EVENT_OF_DATE =
            "select 1 as one from xp_entry where learner_id = ?1 and daily_date = ?2 and event_id <> ?3";

    /** Changes nothing, or runs into the trigger: entries that this event, as it is told now, would not have made. */
    private static final String CONTRADICT =
            """
            update xp_entry set payload_hash = payload_hash
            where source = ?1 and event_id = ?2
                and (learner_id <> ?3 or rule || ' ' || payload_hash <> all (string_to_array(?4, ',')))
            """;

    Uni<Bucket> bucket(LearnerId learner, LocalDate studyDay, XpRule rule) {
        return Sql.first(
                        BUCKET,
                        row -> new Bucket(row.get("raw", Long.class), row.get("paid", Long.class)),
                        learner.value(),
                        studyDay,
                        rule.name())
                .map(bucket -> bucket.orElse(Bucket.EMPTY));
    }

    /** @return whether the entry is new */
    Uni<Boolean> append(UUID entryId, Earning earning, Pay pay, Instant now) {
        Deed deed = earning.deed();
        return Sql.execute(
                        APPEND,
                        entryId,
                        earning.learner().value(),
                        deed.rule().name(),
                        pay.ruleVersion(),
                        pay.amount(),
                        pay.raw(),
                        earning.when().studyDay(),
                        earning.origin().source(),
                        earning.origin().eventId(),
                        earning.origin().sourceId(),
                        earning.origin().payloadHash(),
                        earning.when().at(),
                        earning.when().claimed().orElse(null),
                        now,
                        deed.difficulty(),
                        deed.hintsUsed(),
                        deed.dailyDate())
                .map(inserted -> inserted == 1);
    }

    /** What an entry says besides its deed. */
    record Pay(int amount, int raw, int ruleVersion) {}

    Uni<Void> reverse(UUID entryId, XpEntry original, Pay pay, Reversal.Order order, Instant now) {
        Origin origin = Origin.here(entryId);
        return Sql.execute(
                        REVERSE,
                        entryId,
                        original.learnerId,
                        original.rule.name(),
                        pay.ruleVersion(),
                        pay.amount(),
                        pay.raw(),
                        original.studyDay,
                        origin.source(),
                        origin.eventId(),
                        original.sourceId,
                        origin.payloadHash(),
                        now,
                        original.entryId,
                        order.reason().name(),
                        order.by())
                .replaceWithVoid();
    }

    /** Whether another event has been paid for this date: the day's problem pays once. */
    Uni<Boolean> isPaidByAnother(Earning earning) {
        LocalDate date = earning.deed().dailyDate();
        return date == null
                ? Uni.createFrom().item(false)
                : Sql.first(
                                OTHER_EVENT_OF_DATE,
                                row -> true,
                                earning.learner().value(),
                                date,
                                earning.origin().eventId())
                        .map(found -> found.isPresent());
    }

    /** @param keys of the entries that the event makes, each as {@code RULE hash} */
    Uni<Void> mustAgree(LearnerId learner, String source, UUID eventId, List<String> keys) {
        return Sql.execute(CONTRADICT, source, eventId, learner.value(), String.join(",", keys))
                .replaceWithVoid();
    }

    /** What was paid to this learner by this rule and origin. */
    Uni<Optional<UUID>> entryOf(LearnerId learner, XpRule rule, Origin origin) {
        return Sql.first(
                ENTRY,
                row -> row.get("entry_id", UUID.class),
                origin.source(),
                origin.eventId(),
                rule.name(),
                learner.value());
    }

    /** All that this solve, visit … of this service was paid. */
    Uni<List<UUID>> entriesOf(LearnerId learner, String source, UUID sourceId) {
        return Sql.rows(ENTRIES, row -> row.get("entry_id", UUID.class), learner.value(), source, sourceId);
    }

    Uni<Optional<XpEntry>> reversalOf(XpEntry original) {
        return find("reversalOf", original.entryId).firstResult().map(Optional::ofNullable);
    }

    Uni<Page<XpEntry>> page(LearnerId learner, PageRequest page) {
        String query = "learnerId = ?1 and " + page.where("entryId", "?2") + " order by " + page.orderBy("entryId");
        return find(query, learner.value(), page.position())
                .page(0, page.rows())
                .list()
                .map(rows -> page.page(rows, entry -> entry.entryId));
    }
}
