package dev.lyceum.sharing.referral;

import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.sharing.referral.Judge.Judgement;
import dev.lyceum.sharing.referral.Judge.Rule;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Every move with all that it rested on, and who decided it; only ever added to. In the caller's session. */
final class MoveLog {
    private static final String ADD =
            """
            insert into referral_move (referral_id, version, state, moved_at, circumstances, score, rules, decided_by, reason)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as uuid), cast(?9 as text))
            """;
    private static final String OF =
            """
            select version, state, moved_at, circumstances, score, rules, decided_by, reason
            from referral_move where referral_id = ?1 order by version
            """;

    private MoveLog() {}

    /**
     * One move.
     *
     * @param version that the referral has by it
     * @param order by whom, when it did not go by itself
     */
    record Entry(
            long version, State state, Instant at, Circumstances seen, Judgement judgement, Optional<Order> order) {}

    /** @param by the admin's account */
    record Order(UUID by, Decision.Reason reason) {}

    static Uni<Void> add(UUID referralId, Entry entry) {
        return Sql.execute(
                        ADD,
                        referralId,
                        entry.version(),
                        entry.state().name(),
                        entry.at(),
                        EventJson.write(entry.seen()),
                        entry.judgement().score(),
                        entry.judgement().rules().stream().map(Enum::name).collect(Collectors.joining(",")),
                        entry.order().map(order -> order.by().toString()).orElse(null),
                        entry.order().map(order -> order.reason().name()).orElse(null))
                .replaceWithVoid();
    }

    /** In their order; never empty for a referral. */
    static Uni<List<Recorded>> of(UUID referralId) {
        return Sql.rows(OF, Recorded::of, referralId);
    }

    /** A move, as it is read again. */
    record Recorded(
            State state,
            Instant at,
            int score,
            List<Rule> rules,
            Circumstances circumstances,
            Optional<UUID> decidedBy,
            Optional<Decision.Reason> reason) {

        private static Recorded of(Row row) {
            return new Recorded(
                    State.valueOf(row.get("state", String.class)),
                    row.get("moved_at", OffsetDateTime.class).toInstant(),
                    row.get("score", Integer.class),
                    Arrays.stream(row.get("rules", String.class).split(","))
                            .filter(name -> !name.isEmpty())
                            .map(Rule::valueOf)
                            .toList(),
                    circumstances(row.get("circumstances", String.class)),
                    Optional.ofNullable(row.get("decided_by", UUID.class)),
                    Optional.ofNullable(row.get("reason", String.class)).map(Decision.Reason::valueOf));
        }

        private static Circumstances circumstances(String json) {
            try {
                return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Circumstances.class);
            } catch (IOException ours) {
                throw new UncheckedIOException(ours);
            }
        }
    }
}
