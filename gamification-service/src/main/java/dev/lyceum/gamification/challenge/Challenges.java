package dev.lyceum.gamification.challenge;

import dev.lyceum.gamification.challenge.Challenge.OnProblem;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Challenges in the database, in the caller's transaction. Each change names the state before it: of two rivals, one changes nothing. */
final class Challenges {
    private static final String ADD =
            """
            insert into challenge (challenge_id, type, state, version, creator_id, opponent_id, problem_id, problem_type, difficulty,
                creator_seconds, creator_hints, solve_id, created_by, created_at, expires_at)
            values (?1, ?2, 'PENDING', 1, ?3, cast(?4 as uuid), cast(?5 as uuid), ?6, ?7, ?8, ?9, cast(?10 as uuid), ?11, ?12, ?13)
            on conflict do nothing
            returning *
            """;

    /** An offered one by whom it is offered to, an open one by whom it finds. */
    private static final String ACCEPT =
            """
            update challenge set state = 'ACCEPTED', version = version + 1, opponent_id = ?2, accepted_at = ?3, share_code = ?4
            where challenge_id = ?1 and state = 'PENDING' and expires_at > ?3 and (opponent_id = ?2 or opponent_id is null)
            returning *
            """;

    /** The one that the session was opened by, and any rescue of the learner's streak. */
    private static final String TO_COMPLETE =
            """
            select c.* from json_to_recordset(cast(cast(?1 as text) as json)) as w (learner uuid, challenge uuid, at timestamptz)
                join challenge c on c.opponent_id = w.learner and c.state = 'ACCEPTED'
                    and c.accepted_at <= w.at and c.expires_at > w.at
                    and (c.challenge_id = w.challenge or c.type = 'STREAK_RESCUE')
            """;

    private static final String COMPLETE =
            """
            update challenge set state = 'COMPLETED', version = version + 1, opponent_seconds = ?2, opponent_hints = ?3,
                winner_id = cast(?4 as uuid), ended_at = ?5
            where challenge_id = ?1 and state = 'ACCEPTED'
            returning *
            """;

    private static final String EXPIRE =
            """
            update challenge set state = 'EXPIRED', version = version + 1, ended_at = ?1
            where challenge_id in (select challenge_id from challenge
                where state in ('PENDING', 'ACCEPTED') and expires_at <= ?2 order by expires_at limit ?3 for update skip locked)
            returning *
            """;

    private static final String FIND = "select * from challenge where challenge_id = ?1";

    private static final String OF_LEARNER =
            """
            select * from challenge where (creator_id = ?1 or opponent_id = ?1) and %s order by %s limit ?3
            """;

    private static final String SOLVED =
            """
            select problem_id, problem_type, difficulty, seconds_spent, hints_used from solve
            where learner_id = ?1 and problem_id = ?2 order by solved_at limit 1
            """;

    /**
     * What is to be.
     *
     * @param solve that makes it by itself, once
     */
    record New(
            UUID id,
            ChallengeType type,
            LearnerId creator,
            Optional<LearnerId> opponent,
            Optional<OnProblem> problem,
            Optional<UUID> solve,
            UUID by,
            Instant createdAt,
            Instant expiresAt) {}

    /** Empty when the solve has made one before. */
    static Uni<Optional<Challenge>> add(New wanted) {
        return Sql.first(
                ADD,
                Challenge::of,
                wanted.id(),
                wanted.type().name(),
                wanted.creator().value(),
                wanted.opponent().map(LearnerId::value).orElse(null),
                wanted.problem().map(OnProblem::id).orElse(null),
                wanted.problem().map(OnProblem::type).orElse(null),
                wanted.problem().map(OnProblem::difficulty).orElse(null),
                wanted.problem().map(problem -> problem.solved().seconds()).orElse(null),
                wanted.problem().map(problem -> problem.solved().hints()).orElse(null),
                wanted.solve().orElse(null),
                wanted.by(),
                wanted.createdAt(),
                wanted.expiresAt());
    }

    /** Empty when it is not, or no longer, to be accepted by this learner. */
    static Uni<Optional<Challenge>> accept(UUID id, LearnerId opponent, Optional<String> code, Instant now) {
        return Sql.first(ACCEPT, Challenge::of, id, opponent.value(), now, code.orElse(null));
    }

    /** @param solves no two of one learner */
    static Uni<List<Challenge>> toComplete(List<SolvedChallenge> solves) {
        return Sql.rows(TO_COMPLETE, Challenge::of, EventJson.write(solves));
    }

    /** Empty when it was completed or has expired meanwhile. */
    static Uni<Optional<Challenge>> complete(
            Challenge challenge, Result result, Optional<LearnerId> winner, Instant at) {
        return Sql.first(
                COMPLETE,
                Challenge::of,
                challenge.id(),
                result.seconds(),
                result.hints(),
                winner.map(LearnerId::value).orElse(null),
                at);
    }

    /** @param over those whose time was over then */
    static Uni<List<Challenge>> expire(Instant now, Instant over, int atMost) {
        return Sql.rows(EXPIRE, Challenge::of, now, over, atMost);
    }

    static Uni<Optional<Challenge>> find(UUID id) {
        return Sql.first(FIND, Challenge::of, id);
    }

    static Uni<Page<Challenge>> page(LearnerId learner, PageRequest page) {
        String query = OF_LEARNER.formatted(page.where("challenge_id", "?2"), page.orderBy("challenge_id"));
        return Sql.rows(query, Challenge::of, learner.value(), page.position(), page.rows())
                .map(rows -> page.page(rows, Challenge::id));
    }

    /** How a learner solved a problem, the first time. */
    static Uni<Optional<OnProblem>> solved(LearnerId learner, UUID problem) {
        return Sql.first(SOLVED, Challenges::onProblem, learner.value(), problem);
    }

    private static OnProblem onProblem(Row row) {
        return new OnProblem(
                row.get("problem_id", UUID.class),
                row.get("problem_type", String.class),
                row.get("difficulty", String.class),
                new Result(row.get("seconds_spent", Long.class), row.get("hints_used", Integer.class)));
    }

    private Challenges() {}
}
