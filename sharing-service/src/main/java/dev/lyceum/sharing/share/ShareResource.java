package dev.lyceum.sharing.share;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.sharing.kept.KeptPages;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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

@Path("/sharing/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "shares", description = "Links to what a learner did, as their owner sees them")
public class ShareResource {
    private final Access access;
    private final Database database;
    private final ShareDeed shareDeed;
    private final RevokeShare revokeShare;
    private final ShareOwner shareOwner;
    private final KeptPages keptPages;
    private final ShareLinks links;

    ShareResource(
            Access access,
            Database database,
            ShareDeed shareDeed,
            RevokeShare revokeShare,
            ShareOwner shareOwner,
            KeptPages keptPages,
            ShareLinks links) {
        this.access = access;
        this.database = database;
        this.shareDeed = shareDeed;
        this.revokeShare = revokeShare;
        this.shareOwner = shareOwner;
        this.keptPages = keptPages;
        this.links = links;
    }

    @POST
    @Path("/learners/{learnerId}/shares")
    @Operation(
            operationId = "createShare",
            summary = "Share something a learner did",
            description =
                    "PROBLEM names a `solveId`, ACHIEVEMENT an achievement's code, CHALLENGE a `challengeId`, the others"
                            + " nothing. REFERRAL answers the link of the learner's referral code, always the same. What the page"
                            + " shows is read from what the other services told, never from this request. A subject that has not"
                            + " been heard of yet is waited for up to 2 s, then 404.")
    @APIResponseSchema(
            value = ShareView.class,
            responseCode = "201",
            responseDescription = "The link; `Location` is its public page")
    @APIResponse(responseCode = "403", description = "`consent-required`: `purpose` says which, PUBLIC_SHARING.")
    @APIResponse(responseCode = "422", description = "`idempotency-key-reused`: with another body.")
    public Uni<Response> create(@PathParam("learnerId") String learnerId, @Valid @NotNull NewShare request) {
        return access.toManage(learnerId).chain(learner -> shareDeed.share(learner, request));
    }

    @GET
    @Path("/learners/{learnerId}/shares")
    @Operation(operationId = "listShares", summary = "A learner's links, newest first, ended ones too")
    public Uni<Page<ShareView>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> Shares.of(learner, page)))
                .map(shares -> page.page(shares, MeasuredShare::shareId).map(share -> ShareView.of(share, links)));
    }

    @DELETE
    @Path("/shares/{code}")
    @Operation(
            operationId = "revokeShare",
            summary = "End a link for ever",
            description = "Its page answers 410 from now on. Revoking it again changes nothing.")
    @APIResponse(responseCode = "204", description = "It is revoked")
    public Uni<Void> revoke(@PathParam("code") String code) {
        return shareOwner
                .of(code)
                .chain(access::toManage)
                .chain(() -> database.write(() -> revokeShare.revoke(code)))
                .invoke(() -> keptPages.forget(code));
    }
}
