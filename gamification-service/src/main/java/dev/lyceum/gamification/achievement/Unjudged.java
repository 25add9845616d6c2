package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/**
 * A learner who has not been judged by a catalogue yet, and their place in the line of those.
 *
 * @param judgedBy the number of the catalogue they were judged by last, 0 for none
 */
record Unjudged(int judgedBy, LearnerId learner) {
    static final Unjudged BEFORE_ALL = new Unjudged(-1, new LearnerId(new UUID(0, 0)));

    /** Numbers are given in the order in which catalogues were first heard of, and not burnt on one that is known. */
    private static final String REMEMBER =
            """
            insert into known_catalogue (content)
            select ?1 where not exists (select from known_catalogue where content = ?1)
            on conflict do nothing
            """;

    private static final String NUMBER = "select number from known_catalogue where content = ?1";

    private static final String NEXT =
            """
            select judged_by, learner_id from progress
            where judged_by < ?1 and (judged_by, learner_id) > (?2, ?3)
            order by judged_by, learner_id limit ?4
            """;

    private static final String TAKE =
            "select 1 as one from progress where learner_id = ?1 and judged_by < ?2 for update skip locked";

    /** The number by which learners' rows name this catalogue. */
    static Uni<Integer> numberOf(Catalogue catalogue) {
        return Sql.execute(REMEMBER, catalogue.content())
                .chain(() -> Sql.first(NUMBER, row -> row.get("number", Integer.class), catalogue.content()))
                .map(number -> number.orElseThrow());
    }

    static Uni<List<Unjudged>> behind(Unjudged last, int catalogue, int atMost) {
        return Sql.rows(
                NEXT, Unjudged::of, catalogue, last.judgedBy(), last.learner().value(), atMost);
    }

    /**
     * Locks the learner's row.
     *
     * @return false when somebody else has it, or the learner has been judged meanwhile
     */
    Uni<Boolean> take(int catalogue) {
        return Sql.rows(TAKE, row -> learner, learner.value(), catalogue).map(taken -> !taken.isEmpty());
    }

    private static Unjudged of(Row row) {
        return new Unjudged(row.get("judged_by", Integer.class), new LearnerId(row.get("learner_id", UUID.class)));
    }
}
