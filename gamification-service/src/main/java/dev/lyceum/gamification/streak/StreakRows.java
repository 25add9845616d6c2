package dev.lyceum.gamification.streak;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learner;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Streaks in the database: a row each, and the facts behind it. All of it is read in one statement, so it is of one moment. */
final class StreakRows {
    /** A day of the outage's may have begun two days before it. */
    private static final String READ =
            """
            select w.learner_id, cast(json_build_object(
                'run', s.run, 'longest', s.longest, 'lastActiveDay', s.last_active_day, 'brokenOn', s.broken_on,
                'closedThrough', s.closed_through, 'atRiskOn', s.at_risk_on, 'nextCloseAt', s.next_close_at,
                'sealedThrough', s.sealed_through, 'sealedRun', s.sealed_run, 'sealedLongest', s.sealed_longest,
                'sealedActiveOn', s.sealed_active_on, 'sealedHeld', s.sealed_held,
                'active', (select json_agg(d.day) from study_day d where d.learner_id = w.learner_id and d.day > w.after),
                'earned', (select json_agg(json_build_object('day', g.earned_on, 'run', g.run, 'at', g.earned_at))
                    from streak_freeze_grant g where g.learner_id = w.learner_id and g.earned_on > w.after),
                'used', (select json_agg(u.day) from streak_freeze_use u where u.learner_id = w.learner_id and u.day > w.after),
                'repaired', (select json_agg(r.day) from streak_repair r where r.learner_id = w.learner_id and r.day > w.after),
                'rest', (select json_agg(json_build_object(
                        'from', p.from_day, 'weekdays', p.weekdays, 'dates', p.dates, 'setAt', p.set_at))
                    from rest_plan p where p.learner_id = w.learner_id and p.from_day >= coalesce(
                        (select max(q.from_day) from rest_plan q where q.learner_id = w.learner_id and q.from_day <= w.after),
                        date '-infinity')),
                'outages', (select json_agg(json_build_object('id', o.id, 'startsAt', o.starts_at, 'endsAt', o.ends_at))
                    from outage o where o.ends_at > w.after - interval '2 days')
                ) as text) as facts
            from (
                select id.learner_id, coalesce(cast(?2 as date), k.sealed_through, date '-infinity') as after
                from (select unnest(cast((select string_to_array(?1, ',')) as uuid[])) as learner_id) id
                left join streak k on k.learner_id = id.learner_id) w
            left join streak s on s.learner_id = w.learner_id
            """;

    private static final String KEEP =
            """
            insert into streak (learner_id, run, longest, last_active_day, broken_on, closed_through, at_risk_on, next_close_at,
                sealed_through, sealed_run, sealed_longest, sealed_active_on, sealed_held)
            select w.learner, w.run, w.longest, w."lastActiveDay", w."brokenOn", w."closedThrough", w."atRiskOn", w."nextCloseAt",
                w."sealedThrough", w."sealedRun", w."sealedLongest", w."sealedActiveOn", w."sealedHeld"
            from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, run integer, longest integer,
                "lastActiveDay" date, "brokenOn" date, "closedThrough" date, "atRiskOn" date, "nextCloseAt" timestamptz,
                "sealedThrough" date, "sealedRun" integer, "sealedLongest" integer, "sealedActiveOn" date, "sealedHeld" integer)
            on conflict (learner_id) do update
            set run = excluded.run, longest = excluded.longest, last_active_day = excluded.last_active_day,
                broken_on = excluded.broken_on, closed_through = excluded.closed_through, at_risk_on = excluded.at_risk_on,
                next_close_at = excluded.next_close_at, sealed_through = excluded.sealed_through,
                sealed_run = excluded.sealed_run, sealed_longest = excluded.sealed_longest,
                sealed_active_on = excluded.sealed_active_on, sealed_held = excluded.sealed_held
            where (streak.run, streak.longest, streak.last_active_day, streak.broken_on, streak.closed_through,
                    streak.at_risk_on, streak.next_close_at, streak.sealed_through, streak.sealed_run,
                    streak.sealed_longest, streak.sealed_active_on, streak.sealed_held)
                is distinct from (excluded.run, excluded.longest, excluded.last_active_day, excluded.broken_on,
                    excluded.closed_through, excluded.at_risk_on, excluded.next_close_at, excluded.sealed_through,
                    excluded.sealed_run, excluded.sealed_longest, excluded.sealed_active_on, excluded.sealed_held)
            """;

    /** The facts since the seal; of a learner never heard of none. */
    static Uni<KnownStreak> read(Learner learner) {
        return read(List.of(learner), null).map(found -> found.get(0));
    }

    /** In this order. */
    static Uni<List<KnownStreak>> readAll(List<Learner> learners) {
        return read(learners, null);
    }

    /** All facts from the first one on, as when one has come that is older than the seal. */
    static Uni<KnownStreak> readWhole(Learner learner) {
        return readSince(learner, LocalDate.EPOCH);
    }

    /** The facts from this day on, and no seal: enough to judge these days, and a fold only if they are all. */
    static Uni<KnownStreak> readSince(Learner learner, LocalDate day) {
        return read(List.of(learner), day.minusDays(1)).map(found -> found.get(0));
    }

    private static Uni<List<KnownStreak>> read(List<Learner> learners, LocalDate after) {
        String ids = LearnerId.csv(learners.stream().map(Learner::id).toList());
        return Sql.rows(READ, StreakRows::facts, ids, after)
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(byId -> learners.stream()
                        .map(learner -> byId.get(learner.id()).toKnown(learner, after == null))
                        .toList());
    }

    private static Map.Entry<LearnerId, StreakRow> facts(Row row) {
        return Map.entry(
                new LearnerId(row.get("learner_id", UUID.class)), StreakRow.parse(row.get("facts", String.class)));
    }

    /** What is to be kept of a learner's streak. */
    record Keep(LearnerId learner, KeptStreak kept) {}

    private record Line(
            LearnerId learner,
            int run,
            int longest,
            LocalDate lastActiveDay,
            LocalDate brokenOn,
            LocalDate closedThrough,
            LocalDate atRiskOn,
            Instant nextCloseAt,
            LocalDate sealedThrough,
            int sealedRun,
            int sealedLongest,
            LocalDate sealedActiveOn,
            int sealedHeld) {

        static Line of(Keep keep) {
            KeptStreak kept = keep.kept();
            Snapshot sealed = kept.sealed();
            return new Line(
                    keep.learner(),
                    kept.run(),
                    kept.longest(),
                    kept.lastActiveDay(),
                    kept.brokenOn(),
                    kept.closedThrough(),
                    kept.atRiskOn(),
                    kept.nextCloseAt(),
                    sealed.through(),
                    sealed.run(),
                    sealed.longest(),
                    sealed.lastActiveDay(),
                    sealed.held());
        }
    }

    /** @param all no two of one learner */
    static Uni<Void> keep(List<Keep> all) {
        return Sql.execute(KEEP, EventJson.write(all.stream().map(Line::of).toList()))
                .replaceWithVoid();
    }

    private StreakRows() {}
}
