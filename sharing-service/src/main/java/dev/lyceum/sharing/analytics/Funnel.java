package dev.lyceum.sharing.analytics;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.activity.AfterRegistration;
import dev.lyceum.sharing.activity.AfterSolve;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** How far learners come, from what the services tell; nothing of it is a client's to say. In the caller's transaction. */
@ApplicationScoped
class Funnel implements AfterRegistration, AfterSolve {
    private static final String REGISTERED =
            """
            insert into funnel_learner (learner_id, signed_up_on) values (?1, ?2)
            on conflict (learner_id) do update set signed_up_on = least(funnel_learner.signed_up_on, excluded.signed_up_on)
            """;
    private static final String SOLVED =
            """
            insert into funnel_learner (learner_id, first_solved_on)
            select s.learner, s."studyDay"
            from json_to_recordset(cast(cast(?1 as text) as json)) as s (learner uuid, "studyDay" date)
            on conflict (learner_id) do update
            set first_solved_on = least(funnel_learner.first_solved_on, excluded.first_solved_on),
                third_day_on = coalesce(funnel_learner.third_day_on, (
                    select study_day from solve where learner_id = excluded.learner_id group by study_day order by study_day offset 2 limit 1))
            where funnel_learner.third_day_on is null or excluded.first_solved_on < funnel_learner.first_solved_on
            """;
    private static final String SINCE =
            """
            select day, coalesce(visitors, 0) as visitors, coalesce(signed_up, 0) as signed_up,
                coalesce(first_solved, 0) as first_solved, coalesce(third_day, 0) as third_day
            from (
                select cast(hour at time zone 'UTC' as date) as day, cast(sum(unique_visitors) as bigint) as visitors
                from visit_hour where hour >= cast(?1 as timestamptz) group by 1) came
            full join (
                select signed_up_on as day, count(*) as signed_up, count(first_solved_on) as first_solved,
                    count(third_day_on) as third_day
                from funnel_learner where signed_up_on >= cast(cast(?1 as timestamptz) at time zone 'UTC' as date) group by 1) began
            using (day) order by day
            """;

    /**
     * What became of those who signed up on a day, UTC.
     *
     * @param visitors of all links on that day
     * @param firstSolved those who have solved a problem by now
     * @param thirdDay those who have studied on three days by now
     */
    record Day(LocalDate day, long visitors, long signedUp, long firstSolved, long thirdDay) {
        private static Day of(Row row) {
            return new Day(
                    row.get("day", LocalDate.class),
                    row.get("visitors", Long.class),
                    row.get("signed_up", Long.class),
                    row.get("first_solved", Long.class),
                    row.get("third_day", Long.class));
        }
    }

    @Override
    public Uni<Void> registered(LearnerId learner, Instant at) {
        return Sql.execute(REGISTERED, learner.value(), LocalDate.ofInstant(at, ZoneOffset.UTC))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> solved(List<Solved> solves) {
        return Sql.execute(SOLVED, EventJson.write(solves)).replaceWithVoid();
    }

    /** Oldest first; days of which there is nothing are left out. */
    static Uni<List<Day>> since(LocalDate day) {
        return Sql.rows(SINCE, Day::of, day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
