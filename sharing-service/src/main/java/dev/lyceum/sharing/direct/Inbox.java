package dev.lyceum.sharing.direct;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.sharing.activity.Achievement;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.activity.Solve;
import dev.lyceum.sharing.activity.Standing;
import dev.lyceum.sharing.activity.Streak;
import dev.lyceum.sharing.share.ShareType;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The direct shares on record, in the caller's session. */
final class Inbox {
    private static final String ADD =
            """
            insert into direct_share (direct_share_id, from_learner, to_learner, type, content, message, created_at)
            values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7)
            """;
    private static final String LIST =
            """
            select direct_share_id, from_learner, to_learner, type, content, message, created_at, read_at
            from direct_share where to_learner = ?1 and %s order by %s limit ?3
            """;
    private static final String READ =
            """
            update direct_share set read_at = coalesce(read_at, ?3) where direct_share_id = ?1 and to_learner = ?2
            """;

    private Inbox() {}

    static Uni<Void> add(DirectShare sent) {
        return Sql.execute(
                        ADD,
                        sent.directShareId(),
                        sent.fromLearnerId().value(),
                        sent.toLearnerId().value(),
                        sent.type().name(),
                        EventJson.write(sent.content()),
                        sent.message().orElse(null),
                        sent.createdAt())
                .replaceWithVoid();
    }

    /** Newest first. */
    static Uni<List<DirectShare>> of(LearnerId learner, PageRequest page) {
        String query = LIST.formatted(page.where("direct_share_id", "?2"), page.orderBy("direct_share_id"));
        return Sql.rows(query, Inbox::share, learner.value(), page.position(), page.rows());
    }

    /** False when it is not in this learner's inbox. Read again it stays read when it was first. */
    static Uni<Boolean> read(UUID directShareId, LearnerId learner, Instant now) {
        return Sql.execute(READ, directShareId, learner.value(), now).map(read -> read == 1);
    }

    private static DirectShare share(Row row) {
        ShareType type = ShareType.valueOf(row.get("type", String.class));
        return new DirectShare(
                row.get("direct_share_id", UUID.class),
                new LearnerId(row.get("from_learner", UUID.class)),
                new LearnerId(row.get("to_learner", UUID.class)),
                type,
                content(type, row.get("content", String.class)),
                Optional.ofNullable(row.get("message", String.class)),
                row.get("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.get("read_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant));
    }

    private static Deed content(ShareType type, String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), kind(type));
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static Class<? extends Deed> kind(ShareType type) {
        return switch (type) {
            case PROBLEM -> Solve.class;
            case ACHIEVEMENT -> Achievement.class;
            case PROGRESS -> Standing.class;
            case STREAK -> Streak.class;
            case CHALLENGE, REFERRAL -> throw new IllegalStateException("never sent: " + type);
        };
    }
}
