package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners have done and achieved, in the database. */
final class Unlocked {
    /**
     * A handful of rows by their keys: what grows with every deed is counted on the row of {@code progress}. A referral's reward
     * is one entry, and one more takes it back.
     */
    private static final String STATES =
            """
            select p.learner_id, p.problems_solved, p.solved_without_hints, coalesce(s.longest, 0) as longest, p.days_active, p.longest_pause,
                p.level_announced, p.daily_problems,
                (select count(*) from solved_type t where t.learner_id = p.learner_id) as types,
                (select count(*) - 2 * count(e.reversal_of) from xp_entry e
                    where e.learner_id = p.learner_id and e.rule = 'REFERRER') as referrals,
                (select string_agg(c.concept, ',') from solved_concept c where c.learner_id = p.learner_id) as concepts,
                (select string_agg(u.achievement || '=' || cast(extract(epoch from u.unlocked_at) * 1000000 as bigint), ',')
                    from unlocked_achievement u where u.learner_id = p.learner_id) as unlocked,
                exists (select from known_catalogue k where k.content = ?2 and k.number <> p.judged_by) as stale
            from progress p left join streak s on s.learner_id = p.learner_id
            where p.learner_id = any (cast((select string_to_array(?1, ',')) as uuid[]))
            """;

    private static final String UNLOCK =
            """
            with judged as (
                update progress p set judged_by = k.number from known_catalogue k
                where p.learner_id = any (cast((select string_to_array(?1, ',')) as uuid[])) and k.content = ?3 and k.number <> p.judged_by)
            insert into unlocked_achievement (learner_id, achievement, unlocked_at)
            select learner, achievement, at
            from rows from (json_to_recordset(cast(cast(?2 as text) as json)) as (learner uuid, achievement text, at timestamptz))
                with ordinality as earned (learner, achievement, at, place)
            order by place
            on conflict do nothing
            returning learner_id, achievement
            """;

    /**
     * A learner, as of one moment.
     *
     * @param unlocked what they hold, and since when
     * @param isStale last judged by another catalogue than the one asked about
     */
    record State(Progress progress, Map<String, Instant> unlocked, boolean isStale) {
        private static final State NEVER_HEARD_OF = new State(Progress.NONE, Map.of(), false);

        List<String> newBy(Catalogue catalogue) {
            return catalogue.earnedBy(progress).stream()
                    .filter(achievement -> !unlocked.containsKey(achievement))
                    .toList();
        }
    }

    static Uni<State> state(LearnerId learner, Catalogue catalogue) {
        return states(List.of(learner), catalogue).map(states -> states.get(learner));
    }

    /** One for each, also for learners never heard of. */
    static Uni<Map<LearnerId, State>> states(List<LearnerId> learners, Catalogue catalogue) {
        return Sql.rows(
                        STATES,
                        row -> Map.entry(learner(row), state(row)),
                        LearnerId.csv(learners),
                        catalogue.content())
                .map(found -> found.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .map(found -> learners.stream()
                        .collect(Collectors.toMap(
                                Function.identity(), id -> found.getOrDefault(id, State.NEVER_HEARD_OF))));
    }

    /** What somebody has earned and does not hold. */
    record Earned(Occasion occasion, List<String> achievements) {}

    /** What is new. */
    record Added(LearnerId learner, String achievement) {}

    private record Line(LearnerId learner, String achievement, Instant at) {}

    /**
     * Unlocks these, and notes by which catalogue their learners were judged.
     *
     * @param all no two of one learner
     * @return those that are new, in the order given
     */
    static Uni<List<Added>> add(List<Earned> all, Catalogue catalogue) {
        List<LearnerId> learners =
                all.stream().map(earned -> earned.occasion().learner()).toList();
        List<Line> lines = all.stream().flatMap(Unlocked::lines).toList();
        return Sql.rows(
                UNLOCK,
                row -> new Added(learner(row), row.get("achievement", String.class)),
                LearnerId.csv(learners),
                EventJson.write(lines),
                catalogue.content());
    }

    private static Stream<Line> lines(Earned earned) {
        Occasion occasion = earned.occasion();
        return earned.achievements().stream().map(name -> new Line(occasion.learner(), name, occasion.at()));
    }

    private static LearnerId learner(Row row) {
        return new LearnerId(row.get("learner_id", UUID.class));
    }

    private static State state(Row row) {
        Map<String, Instant> unlocked = list(row, "unlocked")
                .map(held -> held.split("="))
                .collect(Collectors.toMap(held -> held[0], held -> instant(held[1])));
        return new State(progress(row), unlocked, row.get("stale", Boolean.class));
    }

    private static Instant instant(String microseconds) {
        return Instant.EPOCH.plus(Long.parseLong(microseconds), ChronoUnit.MICROS);
    }

    private static Progress progress(Row row) {
        return new Progress(
                row.get("problems_solved", Integer.class),
                row.get("solved_without_hints", Integer.class),
                row.get("longest", Integer.class),
                row.get("days_active", Integer.class),
                row.get("longest_pause", Integer.class),
                row.get("level_announced", Integer.class),
                row.get("daily_problems", Integer.class),
                row.get("types", Long.class),
                row.get("referrals", Long.class),
                list(row, "concepts").collect(Collectors.toSet()));
    }

    private static Stream<String> list(Row row, String column) {
        return Stream.ofNullable(row.get(column, String.class)).flatMap(list -> Stream.of(list.split(",")));
    }

    private Unlocked() {}
}
