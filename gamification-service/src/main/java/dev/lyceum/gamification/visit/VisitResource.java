package dev.lyceum.gamification.visit;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A learner is here. */
@Path("/gamification/v1/learners/{learnerId}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Visits")
public class VisitResource {
    private static final String FIRST_EXAMPLE =
            """
            {"day": "2026-11-22", "earned": 10, "xp": 145, "level": 2, "rank": "NOVICE"}
            """;

    private static final String LATER_EXAMPLE =
            """
            {"day": "2026-11-22", "earned": 0, "xp": 158, "level": 2, "rank": "NOVICE"}
            """;

    private final Access access;
    private final Once once;
    private final RecordVisit recordVisit;

    VisitResource(Access access, Once once, RecordVisit recordVisit) {
        this.access = access;
        this.once = once;
        this.recordVisit = recordVisit;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "recordVisit",
            summary = "A learner is here: the first visit of their day earns XP",
            description =
                    "10 XP once in each of the learner's own days, 60 for the very first visit ever. Send it as often as you"
                            + " like, for example whenever the application is opened: what has been paid is not paid"
                            + " again. A visit is not study and keeps no streak.")
    @APIResponse(
            responseCode = "201",
            description = "The day's first visit, and what it earned.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "first of the day", value = FIRST_EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "A later visit of the same day: it earned nothing more.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = VisitView.class),
                            examples = @ExampleObject(name = "later", value = LATER_EXAMPLE)))
    public Uni<Response> visit(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body) {
        NoFields.mustBe(body);
        return access.toManage(learnerId)
                .chain(learner ->
                        once.create("", () -> recordVisit.record(learner).map(VisitResource::answer)));
    }

    private static Answer<VisitView> answer(VisitView visit) {
        return visit.earned() > 0 ? Answer.created(visit) : Answer.ok(visit);
    }
}
