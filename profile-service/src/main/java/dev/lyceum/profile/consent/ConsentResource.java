package dev.lyceum.profile.consent;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/learners/{learnerId}/consents/{purpose}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "consents", description = "What a learner, or who decides for a child, has agreed to")
public class ConsentResource {
    private final Access access;
    private final Caller caller;
    private final Database database;
    private final FindConsent findConsent;
    private final DecideConsent decideConsent;

    ConsentResource(
            Access access, Caller caller, Database database, FindConsent findConsent, DecideConsent decideConsent) {
        this.access = access;
        this.caller = caller;
        this.database = database;
        this.findConsent = findConsent;
        this.decideConsent = decideConsent;
    }

    @GET
    @Operation(
            operationId = "getConsent",
            summary = "Whether a purpose is consented to",
            description =
                    "Until somebody decides: from 13 on PUBLIC_SHARING and LEADERBOARD are granted, under 13 nothing is.")
    public Uni<Consent> get(
            @PathParam("learnerId") String learnerId,
            @Parameter(schema = @Schema(implementation = Purpose.class)) @PathParam("purpose") String purpose) {
        return access.toView(learnerId).chain(learner -> database.read(() -> findConsent.of(learner, parse(purpose))));
    }

    @PUT
    @Operation(
            operationId = "decideConsent",
            summary = "Grant or withdraw a consent",
            description =
                    "By the learner from 13 on; for a child or a kept student by the keeper, or a parent or guardian with"
                            + " `canManage`. Here at once, in the other services within 2 seconds of `ConsentChanged`.")
    @APIResponseSchema(value = Consent.class, responseCode = "200", responseDescription = "What holds now")
    @APIResponse(responseCode = "422", description = "`not-yours-to-decide`: somebody else decides for this learner.")
    public Uni<Consent> decide(
            @PathParam("learnerId") String learnerId,
            @Parameter(schema = @Schema(implementation = Purpose.class)) @PathParam("purpose") String purpose,
            @Valid @NotNull Consent.Wanted wanted) {
        return access.toManage(learnerId)
                .chain(learner -> database.write(() -> decideConsent
                        .decide(learner, parse(purpose), wanted.granted(), caller.accountId())
                        .chain(() -> findConsent.of(learner, parse(purpose)))));
    }

    /** Another word is another path, and nothing is there. */
    private static Purpose parse(String purpose) {
        return Arrays.stream(Purpose.values())
                .filter(known -> known.name().equals(purpose))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
