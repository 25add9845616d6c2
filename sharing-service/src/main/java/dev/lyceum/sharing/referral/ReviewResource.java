package dev.lyceum.sharing.referral;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.referral.ReferralViews.InReview;
import dev.lyceum.sharing.referral.ReferralViews.Made;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What admins do about referrals; every decision is kept with who made it and why. */
@Path("/sharing/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "referrals", description = "Who brought whom")
public class ReviewResource {
    private final Database database;
    private final Once once;
    private final Caller caller;
    private final DecideReferral decideReferral;

    ReviewResource(Database database, Once once, Caller caller, DecideReferral decideReferral) {
        this.database = database;
        this.once = once;
        this.caller = caller;
        this.decideReferral = decideReferral;
    }

    @GET
    @Path("/referrals/reviews")
    @Operation(
            operationId = "listReferralReviews",
            summary = "The referrals that wait for an admin, newest first",
            description = "For admins. `explain` says of each what was seen.")
    public Uni<Page<InReview>> reviews(@BeanParam PageRequest page) {
        return database.read(() -> Referrals.inReview(page))
                .map(referrals -> page.page(referrals, Referral::referralId).map(InReview::of));
    }

    @POST
    @Path("/referrals/{referralId}/decisions")
    @Operation(
            operationId = "decideReferral",
            summary = "Release or reject a referral that is in review",
            description =
                    "For admins. One that is released is paid when its time is over, unless it is rejected by then.")
    @APIResponseSchema(value = Made.class, responseCode = "201", responseDescription = "As it stands now")
    @APIResponse(
            responseCode = "409",
            description = "`not-in-review`: it waits for nobody; `idempotency-key-in-flight`.")
    public Uni<Response> decide(@PathParam("referralId") String referralId, @Valid @NotNull Decision.New request) {
        UUID id = Ids.parse(referralId).orElseThrow(Problem::notFound);
        return once.create(request, () -> decideReferral
                .decide(id, request.decision(), order(request.reason()))
                .map(Answer::created));
    }

    @POST
    @Path("/referrals/{referralId}/reversals")
    @Operation(
            operationId = "reverseReferral",
            summary = "Take back what was paid for a referral",
            description = "For admins. gamification takes both rewards back. Asked again it answers what there is.")
    @APIResponse(
            responseCode = "201",
            description = "It is reversed",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "200",
            description = "It had been reversed before",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "409",
            description = "`not-rewarded`: nothing was paid for it; `idempotency-key-in-flight`.")
    public Uni<Response> reverse(
            @PathParam("referralId") String referralId, @Valid @NotNull Decision.NewReversal request) {
        UUID id = Ids.parse(referralId).orElseThrow(Problem::notFound);
        return once.create(request, () -> decideReferral.reverse(id, order(request.reason())));
    }

    private MoveLog.Order order(Decision.Reason reason) {
        return new MoveLog.Order(caller.accountId(), reason);
    }
}
