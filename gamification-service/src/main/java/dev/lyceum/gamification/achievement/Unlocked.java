package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners have done and achieved, in the database. */
final class Unlocked {
    /**
     * A handful of rows by their keys: what grows with every deed is counted on the row of {@code progress}. A referral's reward
     * is one entry, and one more takes it back.
     */
    private static final String STATE =
            """
            select p.problems_solved, p.solved_without_hints, coalesce(s.longest, 0) as longest, p.days_active, p.longest_pause,
                p.level_announced, p.daily_problems,
                (select count(*) from solved_type t where t.learner_id = p.learner_id) as types,
                (select count(*) - 2 * count(e.reversal_of) from xp_entry e
                    where e.learner_id = p.learner_id and e.rule = 'REFERRER') as referrals,
                (select string_agg(c.concept, ',') from solved_concept c where c.learner_id = p.learner_id) as concepts,
                (select string_agg(u.achievement || '=' || cast(extract(epoch from u.unlocked_at) * 1000000 as bigint), ',')
                    from unlocked_achievement u where u.learner_id = p.learner_id) as unlocked,
                exists (select from known_catalogue k where k.content = ?2 and k.number <> p.judged_by) as stale
            from progress p left join streak s on s.learner_id = p.learner_id
            where p.learner_id = ?1
            """;

    private static final String UNLOCK =
            """
            with judged as (
                update progress p set judged_by = k.number from known_catalogue k
                where p.learner_id = ?1 and k.content = ?4 and k.number <> p.judged_by)
            insert into unlocked_achievement (learner_id, achievement, unlocked_at)
            select ?1, earned.achievement, ?3
            from unnest(string_to_array(?2, ',')) with ordinality as earned (achievement, place)
            order by earned.place
            on conflict do nothing
            returning achievement
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
        return Sql.first(STATE, Unlocked::state, learner.value(), catalogue.content())
                .map(found -> found.orElse(State.NEVER_HEARD_OF));
    }

    /**
     * Unlocks these, and notes by which catalogue the learner was judged.
     *
     * @return those that are new, in the order given
     */
    static Uni<List<String>> add(LearnerId learner, List<String> earned, Instant at, Catalogue catalogue) {
        return Sql.rows(
                UNLOCK,
                row -> row.get("achievement", String.class),
                learner.value(),
                String.join(",", earned),
                at,
                catalogue.content());
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
