package dev.lyceum.profile.relationship;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/learners/{learnerId}/invites")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "relationships", description = "Which adults are linked to a learner")
public class InviteResource {
    private final Access access;
    private final Caller caller;
    private final Once once;
    private final CreateInvite createInvite;

    InviteResource(Access access, Caller caller, Once once, CreateInvite createInvite) {
        this.access = access;
        this.caller = caller;
        this.once = once;
        this.createInvite = createInvite;
    }

    @POST
    @Operation(
            operationId = "createInvite",
            summary = "Invite an adult",
            description =
                    "By the learner, or whoever decides for a child. The code is for one adult, once, within 7 days;"
                            + " only its hash is kept. Who redeems a child's own invitation may do nothing until a guardian gives"
                            + " `canView`; the first guardian of a child is the exception.")
    @APIResponseSchema(
            value = NewInvite.Made.class,
            responseCode = "201",
            responseDescription = "The code, which is never told again")
    @APIResponse(
            responseCode = "422",
            description =
                    "`not-yours-to-decide`: a child gives no teacher `canManage`, and only those who decide for a learner"
                            + " invite. `ends-in-the-past`. `idempotency-key-reused`.")
    public Uni<Response> create(@PathParam("learnerId") String learnerId, @Valid @NotNull NewInvite wanted) {
        return access.toManage(learnerId)
                .chain(learner -> once.createSecret(wanted, () -> createInvite
                        .create(learner, caller.accountId(), wanted)
                        .map(Answer::created)));
    }
}
