package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What learners dare each other to. Results come from the tutor, never from a client. */
@Path("/gamification/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Challenges")
public class ChallengeResource {
    private final Access access;
    private final Once once;
    private final Database database;
    private final Caller caller;
    private final CreateChallenge createChallenge;
    private final AcceptChallenge acceptChallenge;
    private final Clock clock;

    ChallengeResource(
            Access access,
            Once once,
            Database database,
            Caller caller,
            CreateChallenge createChallenge,
            AcceptChallenge acceptChallenge,
            Clock clock) {
        this.access = access;
        this.once = once;
        this.database = database;
        this.caller = caller;
        this.createChallenge = createChallenge;
        this.acceptChallenge = acceptChallenge;
        this.clock = clock;
    }

    @POST
    @Path("/learners/{learnerId}/challenges")
    @Operation(
            operationId = "createChallenge",
            summary = "Dare somebody to what a learner has done",
            description =
                    "The learner's own solve is what is to be matched. It is offered to a learner whom the caller may act for, or"
                            + " open to whoever has the code of a share of it (`POST /sharing/v1/…/shares` with type CHALLENGE). It"
                            + " stands for seven days; a STREAK_RESCUE until the end of the day by the clock of whose streak it is.")
    @APIResponseSchema(value = ChallengeViews.Item.class, responseCode = "201", responseDescription = "The challenge")
    @APIResponse(
            responseCode = "404",
            description = "A problem that the learner has not solved, or a learner whom the caller may not act for.")
    @APIResponse(
            responseCode = "422",
            description = "`own-challenge`, `no-streak-to-rescue`, or `idempotency-key-reused`.")
    public Uni<Response> create(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @Valid @NotNull NewChallenge wanted) {
        wanted.mustBeWhole();
        return access.toManage(learnerId)
                .call(learner -> Optional.ofNullable(wanted.toLearnerId())
                        .map(access::toManage)
                        .orElse(Uni.createFrom().item(learner)))
                .chain(learner -> once.create(wanted, () -> createChallenge
                        .create(learner, wanted, caller.accountId())
                        .map(made -> Answer.created(view(made, learner)))));
    }

    @POST
    @Path("/challenges/{challengeId}/accept")
    @Operation(
            operationId = "acceptChallenge",
            summary = "Take up a challenge",
            description =
                    "By whom it was offered to, or anybody with the code of a share of it; once. Then a session opened with"
                            + " `challengeId` solves it.")
    @APIResponseSchema(value = ChallengeViews.Item.class, responseCode = "200", responseDescription = "The challenge")
    @APIResponse(responseCode = "409", description = "`challenge-taken`, or `own-challenge`.")
    @APIResponse(responseCode = "410", description = "`challenge-expired`: its time is over.")
    public Uni<Response> accept(
            @RestPath
                    @Parameter(
                            description = "`challengeId` of a challenge.",
                            example = "019aab2c-7c10-7bbb-8bbb-bbbbbbbbbbbb")
                    String challengeId,
            @RequestBody(required = false) @Valid ChallengeViews.Accept body) {
        UUID id = Ids.parse(challengeId).orElseThrow(Problem::notFound);
        var wanted = Optional.ofNullable(body).orElse(ChallengeViews.Accept.AS_ONESELF);
        LearnerId learner = Optional.ofNullable(wanted.learnerId()).orElse(caller.learnerId());
        return access.toManage(learner)
                .chain(allowed -> once.create(wanted, () -> acceptChallenge
                        .accept(id, allowed, Optional.ofNullable(wanted.shareCode()))
                        .map(accepted -> Answer.ok(view(accepted, allowed)))));
    }

    @GET
    @Path("/learners/{learnerId}/challenges")
    @Operation(operationId = "listChallenges", summary = "The challenges that a learner made or met, newest first")
    public Uni<ChallengeViews.Items> list(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> Challenges.page(learner, page))
                        .map(found -> found.map(one -> view(one, learner))))
                .map(found -> new ChallengeViews.Items(found.items(), found.page()));
    }

    @GET
    @Path("/learners/{learnerId}/challenge-preferences")
    @Operation(
            operationId = "getChallengePreferences",
            summary = "Whether a learner wants challenges made by themselves",
            description = "Nobody does until they say so.")
    public Uni<ChallengeViews.Preferences> preferences(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return access.toView(learnerId).chain(learner -> database.read(() -> ChallengeWishes.of(learner)));
    }

    @PUT
    @Path("/learners/{learnerId}/challenge-preferences")
    @Operation(
            operationId = "setChallengePreferences",
            summary = "Say whether a learner wants challenges made by themselves")
    public Uni<ChallengeViews.Preferences> prefer(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @Valid @NotNull ChallengeViews.Preferences wanted) {
        return access.toManage(learnerId)
                .chain(learner -> database.write(
                        () -> ChallengeWishes.set(learner, wanted, caller.accountId(), clock.instant())));
    }

    private ChallengeViews.Item view(Challenge challenge, LearnerId viewer) {
        return ChallengeViews.Item.of(challenge, viewer, clock.instant());
    }
}
