package dev.lyceum.gamification.nudge;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** What might bring a learner on today. */
@Path("/gamification/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Nudges")
public class NudgeResource {
    private final Access access;
    private final Database database;
    private final Learners learners;
    private final ReadNudges readNudges;
    private final Clock clock;

    NudgeResource(Access access, Database database, Learners learners, ReadNudges readNudges, Clock clock) {
        this.access = access;
        this.database = database;
        this.learners = learners;
        this.readNudges = readNudges;
        this.clock = clock;
    }

    @GET
    @Path("/learners/{learnerId}/nudges")
    @Operation(
            operationId = "listNudges",
            summary = "What might bring a learner on, by their own clock",
            description =
                    "At most three, the most pressing first; each kind at most once a day, until it is dismissed.")
    public Uni<NudgeViews.Items> list(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = "Language of the words: en, de, es.", example = "de")
                    String acceptLanguage) {
        return access.toView(learnerId).chain(learner -> database.read(() -> readNudges.of(learner, acceptLanguage)));
    }

    @POST
    @Path("/nudges/{nudgeId}/dismiss")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "dismissNudge", summary = "Not again today", description = "Once or again is the same.")
    @APIResponse(responseCode = "204", description = "It will not be shown again on this day.")
    @APIResponse(responseCode = "410", description = "`nudge-expired`: its day is over.")
    public Uni<Void> dismiss(
            @RestPath
                    @Parameter(
                            description = "`nudgeId` of a nudge.",
                            example = "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10.COMEBACK.2026-11-28")
                    String nudgeId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body) {
        NoFields.mustBe(body);
        NudgeId nudge = NudgeId.parse(nudgeId).orElseThrow(Problem::notFound);
        return access.toManage(nudge.learner()).chain(learner -> database.write(() -> dismiss(nudge)));
    }

    private Uni<Void> dismiss(NudgeId nudge) {
        Instant now = clock.instant();
        return learners.find(nudge.learner())
                .invoke(learner -> mustBeToday(nudge, learner.days().dayOf(now)))
                .chain(() -> Dismissals.add(nudge, now));
    }

    private static void mustBeToday(NudgeId nudge, LocalDate today) {
        if (nudge.day().isBefore(today)) {
            throw Problem.of(410, "nudge-expired", "Its day is over.");
        }
        if (nudge.day().isAfter(today)) {
            throw Problem.notFound();
        }
    }
}
