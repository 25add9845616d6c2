package dev.lyceum.gamification.streak;

import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators say of times in which learners could not learn. */
@Path("/gamification/v1/outages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Operation")
public class OutageResource {
    private final Once once;
    private final Caller caller;
    private final DeclareOutage declareOutage;

    OutageResource(Once once, Caller caller, DeclareOutage declareOutage) {
        this.once = once;
        this.caller = caller;
        this.declareOutage = declareOutage;
    }

    @POST
    @Operation(
            operationId = "declareOutage",
            summary = "Declare an outage",
            description =
                    "Excuses every day of every learner that it overlaps by 30 minutes, also days that are over: a streak"
                            + " that such a day had ended goes on, and a freeze that it had taken comes back.")
    @APIResponseSchema(value = OutageView.class, responseCode = "201", responseDescription = "The outage")
    @APIResponse(
            responseCode = "422",
            description =
                    "`outage-not-declarable`: it began more than seven days ago, or lasts less than 30 minutes or more than 72 hours; or `idempotency-key-reused`.")
    public Uni<Response> declare(@Valid @NotNull OutageRequest outage) {
        return once.create(
                outage, () -> declareOutage.declare(outage, caller.accountId()).map(Answer::created));
    }
}
