package dev.lyceum.gamification.challenge;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lyceum.gamification.xp.Account;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.database.Sweep;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells each of the two of a change. It is noted in the commit that makes it, and told behind the lock on the learner's row, one
 * learner a commit: whoever changes a challenge holds one of the two locks or none, so two who solve each other's never wait for
 * each other in a ring.
 */
@ApplicationScoped
class TellOfChallenges {

    private static final String NOTE =
            """
            insert into challenge_news (learner_id, name, payload, occurred_at, causation_id)
            select cast(learner as uuid), ?2, ?3, ?4, cast(?5 as uuid) from unnest(string_to_array(?1, ',')) as learner
            """;

    /** Of the learner's oldest only, so that each hears in order. */
    private static final String NEXT =
            """
            select seq, learner_id, name, payload, occurred_at, causation_id from challenge_news n
            where not exists (select from challenge_news o where o.learner_id = n.learner_id and o.seq < n.seq)
            order by seq limit 1 for update skip locked
            """;

    private static final String DONE = "delete from challenge_news where seq = ?1";

    /** The data of ChallengeCreated, ChallengeAccepted, ChallengeCompleted and ChallengeExpired. */
    record ChallengeTold(
            UUID challengeId,
            long version,
            ChallengeType type,
            Optional<UUID> problemId,
            LearnerId creatorId,
            List<LearnerId> participantIds,
            Optional<LearnerId> winnerId,
            Optional<String> shareCode,
            Instant expiresAt) {

        static ChallengeTold of(Challenge challenge) {
            return new ChallengeTold(
                    challenge.id(),
                    challenge.version(),
                    challenge.type(),
                    challenge.problem().map(Challenge.OnProblem::id),
                    challenge.creator(),
                    participants(challenge),
                    challenge.winner(),
                    challenge.shareCode(),
                    challenge.expiresAt());
        }
    }

    /** Written down already. */
    private record Written(@JsonValue @JsonRawValue String json) {}

    private record News(long seq, Event event) {
        static News of(Row row) {
            return new News(
                    row.get("seq", Long.class),
                    new Event(
                            row.get("name", String.class),
                            new LearnerId(row.get("learner_id", UUID.class)),
                            row.get("occurred_at", OffsetDateTime.class).toInstant(),
                            Optional.ofNullable(row.get("causation_id", UUID.class)),
                            new Written(row.get("payload", String.class))));
        }
    }

    private final Sweep sweep;
    private final Outbox outbox;

    TellOfChallenges(Sweep sweep, Outbox outbox) {
        this.sweep = sweep;
        this.outbox = outbox;
    }

    private static List<LearnerId> participants(Challenge challenge) {
        return Stream.concat(Stream.of(challenge.creator()), challenge.opponent().stream())
                .distinct()
                .toList();
    }

    /** Who made it first. In the caller's transaction. */
    static Uni<Void> note(Challenge challenge, Instant at, Optional<UUID> cause) {
        return Sql.execute(
                        NOTE,
                        String.join(
                                ",",
                                participants(challenge).stream()
                                        .map(LearnerId::toString)
                                        .toList()),
                        challenge.state().event(),
                        EventJson.write(ChallengeTold.of(challenge)),
                        at,
                        cause.orElse(null))
                .replaceWithVoid();
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> tell() {
        return sweep.portions("news of challenges", this::tellNext);
    }

    /** @return whether there may be more */
    private Uni<Boolean> tellNext() {
        return Sql.first(NEXT, News::of)
                .chain(next -> next.map(news -> tell(news).replaceWith(true))
                        .orElse(Uni.createFrom().item(false)));
    }

    private Uni<Void> tell(News news) {
        return Account.lock(news.event().learner())
                .chain(() -> outbox.add(news.event()))
                .chain(() -> Sql.execute(DONE, news.seq()))
                .replaceWithVoid();
    }
}
