package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The ledger. Appending expects the lock on the learner's {@link Account}. */
@ApplicationScoped
class Ledger implements PanacheRepositoryBase<XpEntry, UUID> {
    private static final String BUCKETS =
            """
            select w.learner, coalesce(sum(e.raw_amount), 0) as raw, coalesce(sum(e.amount), 0) as paid
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, day date, rule text)
                join xp_entry e on e.learner_id = w.learner and e.study_day = w.day and e.rule = w.rule
            group by w.learner
            """;

    /** The key decides. An event known with other content runs into the trigger that guards the ledger: it is poison. */
    private static final String APPEND =
            """
            insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                source_id, payload_hash, occurred_at, claimed_at, recorded_at, difficulty, hints_used, daily_date)
            select w.id, w.learner, w.rule, w."ruleVersion", w.amount, w.raw, w.day, w.source, w."eventId", w."sourceId",
                w.hash, w.at, w.claimed, ?2, w.difficulty, w."hintsUsed", w."dailyDate"
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (id uuid, learner uuid, rule text, "ruleVersion" integer,
                amount integer, raw integer, day date, source text, "eventId" uuid, "sourceId" uuid, hash text, at timestamptz,
                claimed timestamptz, difficulty text, "hintsUsed" integer, "dailyDate" date)
            on conflict (source, event_id, rule, learner_id) do update set payload_hash = excluded.payload_hash
            where xp_entry.payload_hash <> excluded.payload_hash
            returning entry_id
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
            """
            select w.learner from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, date date, event uuid)
                join xp_entry e on e.learner_id = w.learner and e.daily_date = w.date and e.event_id <> w.event
            """;

    /** Changes nothing, or runs into the trigger: entries that this event, as it is told now, would not have made. */
    private static final String CONTRADICT =
            """
            update xp_entry set payload_hash = payload_hash
            where source = ?1 and event_id = ?2
                and (learner_id <> ?3 or rule || ' ' || payload_hash <> all (string_to_array(?4, ',')))
            """;

    private record Wanted(LearnerId learner, LocalDate day, XpRule rule) {
        static Wanted of(Earning earning) {
            return new Wanted(
                    earning.learner(), earning.when().studyDay(), earning.deed().rule());
        }
    }

    /**
     * The buckets that these would be paid into; none for a learner whose is empty.
     *
     * @param earnings no two of one learner
     */
    Uni<Map<LearnerId, Bucket>> buckets(List<Earning> earnings) {
        return buckets(earnings.stream().map(Wanted::of).collect(Collectors.toSet()));
    }

    Uni<Bucket> bucket(LearnerId learner, LocalDate studyDay, XpRule rule) {
        return buckets(Set.of(new Wanted(learner, studyDay, rule)))
                .map(found -> found.getOrDefault(learner, Bucket.EMPTY));
    }

    private static Uni<Map<LearnerId, Bucket>> buckets(Set<Wanted> wanted) {
        return Sql.rows(
                        BUCKETS,
                        row -> Map.entry(
                                learner(row), new Bucket(row.get("raw", Long.class), row.get("paid", Long.class))),
                        EventJson.write(wanted))
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static LearnerId learner(Row row) {
        return new LearnerId(row.get("learner", UUID.class));
    }

    private record Line(
            UUID id,
            LearnerId learner,
            XpRule rule,
            int ruleVersion,
            int amount,
            int raw,
            LocalDate day,
            String source,
            UUID eventId,
            UUID sourceId,
            String hash,
            Instant at,
            Optional<Instant> claimed,
            String difficulty,
            Integer hintsUsed,
            LocalDate dailyDate) {

        static Line of(Due due) {
            Earning earning = due.earning();
            Deed deed = earning.deed();
            Origin origin = earning.origin();
            return new Line(
                    due.id(),
                    earning.learner(),
                    deed.rule(),
                    due.pay().ruleVersion(),
                    due.pay().amount(),
                    due.pay().raw(),
                    earning.when().studyDay(),
                    origin.source(),
                    origin.eventId(),
                    origin.sourceId(),
                    origin.payloadHash(),
                    earning.when().at(),
                    earning.when().claimed(),
                    deed.difficulty(),
                    deed.hintsUsed(),
                    deed.dailyDate());
        }
    }

    /** What is to be entered, under this id. */
    record Due(UUID id, Earning earning, Pay pay) {}

    /** @return the ids of the entries that are new */
    Uni<Set<UUID>> append(List<Due> dues, Instant now) {
        return Sql.rows(
                        APPEND,
                        row -> row.get("entry_id", UUID.class),
                        EventJson.write(dues.stream().map(Line::of).toList()),
                        now)
                .map(Set::copyOf);
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

    private record Dated(LearnerId learner, LocalDate date, UUID event) {}

    /**
     * Whose date another event has been paid for: the day's problem pays once.
     *
     * @param earnings no two of one learner
     */
    Uni<Set<LearnerId>> paidByAnother(List<Earning> earnings) {
        List<Dated> dated = earnings.stream()
                .filter(earning -> earning.deed().dailyDate() != null)
                .map(earning -> new Dated(
                        earning.learner(),
                        earning.deed().dailyDate(),
                        earning.origin().eventId()))
                .toList();
        return dated.isEmpty()
                ? Uni.createFrom().item(Set.of())
                : Sql.rows(OTHER_EVENT_OF_DATE, Ledger::learner, EventJson.write(dated))
                        .map(Set::copyOf);
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
