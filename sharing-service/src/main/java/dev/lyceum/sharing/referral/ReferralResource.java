package dev.lyceum.sharing.referral;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.MissedCodes;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.activity.ReferralXp;
import dev.lyceum.sharing.referral.ReferralViews.Code;
import dev.lyceum.sharing.referral.ReferralViews.Explanation;
import dev.lyceum.sharing.referral.ReferralViews.Made;
import dev.lyceum.sharing.referral.ReferralViews.Mine;
import dev.lyceum.sharing.share.ReferralCode;
import dev.lyceum.sharing.share.Share;
import dev.lyceum.sharing.share.ShareCodes;
import dev.lyceum.sharing.share.ShareLinks;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "referrals", description = "Who brought whom")
public class ReferralResource {
    private final Access access;
    private final Caller caller;
    private final Database database;
    private final Once once;
    private final MissedCodes missedCodes;
    private final ReferralCode referralCode;
    private final ShareLinks links;
    private final SignUp signUp;
    private final ExplainReferral explainReferral;

    ReferralResource(
            Access access,
            Caller caller,
            Database database,
            Once once,
            MissedCodes missedCodes,
            ReferralCode referralCode,
            ShareLinks links,
            SignUp signUp,
            ExplainReferral explainReferral) {
        this.access = access;
        this.caller = caller;
        this.database = database;
        this.once = once;
        this.missedCodes = missedCodes;
        this.referralCode = referralCode;
        this.links = links;
        this.signUp = signUp;
        this.explainReferral = explainReferral;
    }

    @GET
    @Path("/me/referral-code")
    @Operation(
            operationId = "getReferralCode",
            summary = "My referral code, and what came of it",
            description =
                    "Made when it is first asked for; one for an account. Its link shows an invitation. Nobody else"
                            + " sees these numbers.")
    public Uni<Code> code() {
        return access.toManage("me")
                .chain(me -> database.write(() -> referralCode.of(me).chain(share -> Referrals.figures(me)
                        .chain(figures -> ReferralXp.of(me).map(xp -> code(share, figures, xp))))));
    }

    private Code code(Share share, Referrals.Figures figures, long xp) {
        return new Code(
                share.code(), links.url(share.code()), figures.referred(), figures.qualified(), figures.rewarded(), xp);
    }

    @POST
    @Path("/referrals")
    @Operation(
            operationId = "createReferral",
            summary = "Say by whose code I came",
            description = "A new learner says it once, for ever. Both sides are paid when they have studied enough:"
                    + " `explain` says what is missing.")
    @APIResponse(
            responseCode = "201",
            description = "It is on record",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was on record, by this code's owner: as it stands",
            content = @Content(schema = @Schema(implementation = Made.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no referral code.")
    @APIResponse(
            responseCode = "409",
            description =
                    "`own-code`; `already-referred`: by another learner; `own-household`; `referral-ring`: the owner"
                            + " came by you; `idempotency-key-in-flight`.")
    @APIResponse(responseCode = "410", description = "`gone`: revoked or expired.")
    @APIResponse(
            responseCode = "422",
            description = "`not-new`: who was here before the code; `idempotency-key-reused`.")
    public Uni<Response> create(@Valid @NotNull ReferralViews.New request) {
        return access.toManage("me")
                .invoke(me -> missedCodes.countAsMissed())
                .chain(me -> once.create(request, () -> signUp(request.code(), me)))
                .invoke(answer -> missedCodes.found())
                .onFailure(ReferralResource::wasFound)
                .invoke(refused -> missedCodes.found());
    }

    private Uni<Answer<Made>> signUp(String code, LearnerId me) {
        if (!ShareCodes.isWellFormed(code)) {
            throw Problem.notFound();
        }
        return signUp.by(code, me).map(signedUp -> {
            Made made = Made.of(signedUp.referral());
            return signedUp.isNew() ? Answer.created(made) : Answer.ok(made);
        });
    }

    private static boolean wasFound(Throwable failure) {
        return !(failure instanceof Problem problem) || problem.status() != 404;
    }

    @GET
    @Path("/me/referrals")
    @Operation(
            operationId = "listReferrals",
            summary = "The referrals in which I am one of the two, newest first",
            description = "Who the other one is, is not told.")
    public Uni<Page<Mine>> list(@BeanParam PageRequest page) {
        return access.toView("me").chain(me -> database.read(() -> Referrals.of(me, page))
                .map(referrals -> page.page(referrals, Referral::referralId).map(referral -> Mine.of(referral, me))));
    }

    @GET
    @Path("/referrals/{referralId}/explain")
    @Operation(
            operationId = "explainReferral",
            summary = "Why a referral stands where it stands",
            description = "For the two learners in plain words; for admins with every move, score and rule.")
    public Uni<Explanation> explain(@PathParam("referralId") String referralId) {
        UUID id = Ids.parse(referralId).orElseThrow(Problem::notFound);
        boolean isAdmin = caller.roles().contains("admin");
        return access.toView("me").chain(me -> database.read(() -> explainReferral.explain(id, me, isAdmin)));
    }
}
