package dev.lyceum.gamification.streak;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Mends a streak that has ended. */
@Path("/gamification/v1/learners/{learnerId}/streak/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Streak")
public class RepairResource {
    private final Access access;
    private final Once once;
    private final Caller caller;
    private final RepairStreak repairStreak;

    RepairResource(Access access, Once once, Caller caller, RepairStreak repairStreak) {
        this.access = access;
        this.once = once;
        this.caller = caller;
        this.repairStreak = repairStreak;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "repairStreak",
            summary = "Repair a streak that has ended",
            description =
                    "Within 72 hours after the end of the first missed day, when at most two days were missed, once in"
                            + " 30 days; free of XP. The repaired days keep the streak and do not count.")
    @APIResponseSchema(value = RepairView.class, responseCode = "201", responseDescription = "The repair")
    @APIResponse(
            responseCode = "422",
            description =
                    "`nothing-to-repair`, `repair-too-late`, `too-many-days-missed`, `repaired-lately` (with `again`), or `idempotency-key-reused`.")
    public Uni<Response> repair(
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
                .chain(learner -> once.create(
                        "",
                        () -> repairStreak.repair(learner, caller.accountId()).map(Answer::created)));
    }
}
