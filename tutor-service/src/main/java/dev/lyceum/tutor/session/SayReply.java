package dev.lyceum.tutor.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes an answer whole whose reply was still to be said when it was committed: by a model now, or by whoever is saying it. */
@ApplicationScoped
class SayReply {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    /** Of a repeat with the same key (architecture.md 3). */
    private static final Duration OF_A_REPEAT = Duration.ofSeconds(2);
    /** By then it is written in any case. */
    private static final Duration OF_A_READER = Duration.ofSeconds(15);

    private final PhraseTurn phraseTurn;
    private final TurnEvents turnEvents;
    private final Database database;
    private final ObjectMapper json;

    SayReply(PhraseTurn phraseTurn, TurnEvents turnEvents, Database database, ObjectMapper json) {
        this.phraseTurn = phraseTurn;
        this.turnEvents = turnEvents;
        this.database = database;
        this.json = json;
    }

    /** @param created a {@link TurnTaken}, as it was committed or is kept for repeats */
    Uni<Response> in(Response created, UUID session, boolean asEvents) {
        ObjectNode taken = parse(created.getEntity().toString());
        if (taken.hasNonNull("reply")) {
            return Uni.createFrom().item(asEvents ? turnEvents.of(created, taken) : created);
        }
        int seq = taken.at("/turn/seq").asInt() + 1;
        if (isRepeat(created)) {
            return said(session, seq, OF_A_REPEAT).map(reply -> whole(created, taken, reply, asEvents));
        }
        if (asEvents) {
            var events = turnEvents.live(taken, shown -> phraseTurn.phrase(session, seq, shown));
            return Uni.createFrom()
                    .item(Response.fromResponse(created)
                            .type(MediaType.SERVER_SENT_EVENTS)
                            .entity(new TurnStream(events))
                            .build());
        }
        return phraseTurn.phrase(session, seq, shown -> {}).map(reply -> whole(created, taken, reply, false));
    }

    /** @param created a {@link SessionView}, likewise */
    Uni<Response> opening(Response created) {
        ObjectNode begun = parse(created.getEntity().toString());
        if (!begun.get("turns").isEmpty()) {
            return Uni.createFrom().item(created);
        }
        UUID session = UUID.fromString(begun.get("sessionId").asText());
        Uni<Turn> saying = isRepeat(created)
                ? said(session, StartSession.OPENING, OF_A_REPEAT)
                : phraseTurn.phrase(session, StartSession.OPENING, shown -> {});
        return saying.map(opening -> {
            begun.set("turns", json.valueToTree(List.of(TurnView.of(opening))));
            return Response.fromResponse(created).entity(begun.toString()).build();
        });
    }

    private static boolean isRepeat(Response created) {
        return created.getHeaderString(Once.REPLAYED) != null;
    }

    /** The same turn for whoever reads it again. */
    Uni<TurnTaken> in(TurnTaken taken, UUID session) {
        return taken.reply() != null
                ? Uni.createFrom().item(taken)
                : said(session, taken.turn().seq() + 1, OF_A_READER).map(reply -> taken.with(TurnView.of(reply)));
    }

    private Response whole(Response created, ObjectNode taken, Turn reply, boolean asEvents) {
        taken.set("reply", json.valueToTree(TurnView.of(reply)));
        return asEvents
                ? turnEvents.of(created, taken)
                : Response.fromResponse(created).entity(taken.toString()).build();
    }

    /** Looks again and again, holding no connection in between. */
    private Uni<Turn> said(UUID session, int seq, Duration patience) {
        return Multi.createBy()
                .repeating()
                .uni(() -> database.read(() -> Turn.find(session, seq)))
                .withDelay(LOOK_AGAIN)
                .until(Optional::isPresent)
                .collect()
                .last()
                .chain(() -> database.read(() -> Turn.find(session, seq)))
                .map(Optional::orElseThrow)
                .ifNoItem()
                .after(patience)
                .failWith(() -> Problem.conflict("idempotency-key-in-flight", "The reply is still being said.")
                        .retryAfter(Duration.ofSeconds(1)));
    }

    private ObjectNode parse(String body) {
        try {
            return (ObjectNode) json.readTree(body);
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
