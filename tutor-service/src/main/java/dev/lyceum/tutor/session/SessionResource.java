package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.dialogue.Tutors;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/tutor/v1/sessions/{sessionId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "sessions", description = "Conversations about a problem")
public class SessionResource {
    private static final MediaType EVENTS = MediaType.SERVER_SENT_EVENTS_TYPE;
    static final String SPEAKS = "The tutor speaks en and es; `Content-Language` says which it was.";
    private static final String SUMS_UP = "The session is summed up in en or es.";
    private static final String EVENTS_EXAMPLE =
            """
            id: 1
            event: turn
            data: {"seq":2,"author":"LEARNER","text":"x = 9","at":"2026-11-28T16:04:11Z"}

            id: 2
            event: verdict
            data: {"kind":"INCORRECT","message":"Not yet."}

            id: 3
            event: delta
            data: {"text":"Put"}

            """;

    private final SessionAccess access;
    private final Database database;
    private final Once once;
    private final ReadSession readSession;
    private final TakeTurn takeTurn;
    private final ReadTurn readTurn;
    private final SayReply sayReply;
    private final TurnEvents turnEvents;
    private final TakeHint takeHint;
    private final EndSession endSession;

    SessionResource(
            SessionAccess access,
            Database database,
            Once once,
            ReadSession readSession,
            TakeTurn takeTurn,
            ReadTurn readTurn,
            SayReply sayReply,
            TurnEvents turnEvents,
            TakeHint takeHint,
            EndSession endSession) {
        this.access = access;
        this.database = database;
        this.once = once;
        this.readSession = readSession;
        this.takeTurn = takeTurn;
        this.readTurn = readTurn;
        this.sayReply = sayReply;
        this.turnEvents = turnEvents;
        this.takeHint = takeHint;
        this.endSession = endSession;
    }

    @GET
    @Operation(operationId = "getSession", summary = "One session with its turns and hints")
    public Uni<SessionView> get(@PathParam("sessionId") String sessionId) {
        return access.toView(sessionId).chain(granted -> database.read(() -> readSession.read(granted.session())));
    }

    @POST
    @Path("/turns")
    @Produces({MediaType.APPLICATION_JSON, MediaType.SERVER_SENT_EVENTS})
    @Operation(
            operationId = "takeTurn",
            summary = "Say something to the tutor",
            description =
                    "An answer, a line of working, or talk. A right answer to a verified problem solves it and ends"
                            + " the session. What cannot be read, and talk, never count against the learner. With `Accept:"
                            + " text/event-stream` the same comes as server-sent events, see `replayTurn`. Signs of"
                            + " self-harm or abuse, and contact details, are NOT_MATH: fixed words answer them with care.")
    @APIResponseSchema(value = TurnTaken.class, responseCode = "201", responseDescription = "Verdict and reply")
    @APIResponse(
            responseCode = "409",
            description = "`session-not-active`: it is solved or ended; `session-full`: it has 500 turns.")
    public Uni<Response> turn(
            @PathParam("sessionId") String sessionId,
            @Valid @NotNull NewTurn request,
            @Context HttpHeaders headers,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SPEAKS, example = "es") String language) {
        return access.toManage(sessionId)
                .chain(granted -> once.create(request, () -> takeTurn.take(granted.session(), request.text(), language)
                                .map(taken -> Answer.created(taken).in(Tutors.language(language))))
                        .chain(created -> sayReply.in(created, granted.session(), wantsEvents(headers))));
    }

    @GET
    @Path("/turns/{seq}/events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "replayTurn",
            summary = "What was answered to a turn, as server-sent events",
            description =
                    "The events that `takeTurn` gives to whoever accepts `text/event-stream`, rendered again from the"
                            + " committed turn, so a client that was cut off loses nothing. `Last-Event-ID` leaves out"
                            + " what the client has.")
    @APIResponse(
            responseCode = "200",
            description = "`turn`, `verdict`, `delta` for each word of the reply, `reply`, `session`",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "example", value = EVENTS_EXAMPLE)))
    public Uni<Response> replay(
            @PathParam("sessionId") String sessionId,
            @PathParam("seq") @Parameter(description = "The number of the learner's message.") String seq,
            @RestHeader("Last-Event-ID") @Parameter(description = "The number of the last event received.")
                    String lastEventId) {
        int number = number(seq).orElseThrow(Problem::notFound);
        int after = number(lastEventId).orElse(0);
        return access.toView(sessionId)
                .chain(granted -> database.read(() -> readTurn.read(granted.session(), number))
                        .chain(taken -> sayReply.in(taken, granted.session())))
                .map(taken -> turnEvents.of(taken, after));
    }

    /** Whether events come before JSON in what the client accepts; whoever accepts either gets JSON. */
    private static boolean wantsEvents(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(EVENTS) || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private static Optional<Integer> number(String text) {
        return Optional.ofNullable(text)
                .filter(digits -> digits.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }

    @POST
    @Path("/hints")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "takeHint",
            summary = "The next hint",
            description = "Four at most, each for the line the learner has got to. The server counts them.")
    @APIResponseSchema(value = HintView.class, responseCode = "201", responseDescription = "The hint")
    @APIResponse(responseCode = "409", description = "`hints-exhausted`, or `session-not-active`.")
    public Uni<Response> hint(
            @PathParam("sessionId") String sessionId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SPEAKS, example = "es") String language) {
        NoFields.mustBe(body);
        return access.toManage(sessionId)
                .chain(granted -> once.create("", () -> takeHint.take(granted.session(), language)
                        .map(hint -> Answer.created(hint).in(Tutors.language(language)))));
    }

    @POST
    @Path("/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "endSession",
            summary = "End a session",
            description = "It gets a summary. A session that is over stays as it is.")
    public Uni<SessionView> end(
            @PathParam("sessionId") String sessionId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SUMS_UP, example = "es")
                    String language) {
        NoFields.mustBe(body);
        return access.toManage(sessionId)
                .chain(granted -> database.write(() -> endSession.end(granted.session(), language)));
    }
}
