package dev.lyceum.sharing.family;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.family.Household.Tie;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is known of families, in the caller's session. */
public final class Families {
    private static final String TIES =
            """
            with recursive near (person, steps) as (
                select cast(?1 as uuid), 0
                union
                select kin.relative, near.steps + 1 from near join kin on kin.person = near.person
                where near.steps < ?2 and (kin.ended_at is null or kin.ended_at > ?3))
            select distinct kin.person, kin.relative from near join kin on kin.person = near.person
            where near.steps < ?2 and (kin.ended_at is null or kin.ended_at > ?3)
            """;
    private static final String DEPARTED = "select 1 as one from departed where learner_id in (?1, ?2) limit 1";

    /** Keeper and student, or a learner and an adult who may look. */
    private static final String LINKED =
            """
            select 1 as one where exists (
                select from family_link where can_view and ended_at is null
                    and (learner_id = ?1 and adult_id = ?2 or learner_id = ?2 and adult_id = ?1))
                or exists (select from learner where learner_id = ?1 and keeper_id = ?2 or learner_id = ?2 and keeper_id = ?1)
            """;

    private Families() {}

    /** Whether the two know each other here, by whatever relation. */
    public static Uni<Boolean> areLinked(LearnerId one, LearnerId other) {
        return Sql.first(LINKED, row -> true, one.value(), other.value()).map(Optional::isPresent);
    }

    /**
     * Ties by which others may be reached.
     *
     * @param endedAfter a tie that ended later still counts: nobody leaves a family for a reward
     */
    public static Uni<List<Tie>> ties(LearnerId learner, int reach, Instant endedAfter) {
        return Sql.rows(TIES, Families::tie, learner.value(), reach, endedAfter);
    }

    /** Whether one of the two is to be forgotten. */
    public static Uni<Boolean> hasLeft(LearnerId one, LearnerId other) {
        return Sql.first(DEPARTED, row -> true, one.value(), other.value()).map(Optional::isPresent);
    }

    private static Tie tie(Row row) {
        return new Tie(new LearnerId(row.get("person", UUID.class)), new LearnerId(row.get("relative", UUID.class)));
    }
}
