package dev.lyceum.gamification.streak;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.Learners;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Days on which a learner means to rest, said before. */
@Path("/gamification/v1/learners/{learnerId}/rest-days")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Streak")
public class RestDaysResource {
    private final Access access;
    private final Database database;
    private final Caller caller;
    private final Learners learners;
    private final PlanRest planRest;
    private final Clock clock;

    RestDaysResource(
            Access access, Database database, Caller caller, Learners learners, PlanRest planRest, Clock clock) {
        this.access = access;
        this.database = database;
        this.caller = caller;
        this.learners = learners;
        this.planRest = planRest;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getRestDays", summary = "The days on which a learner means to rest from tomorrow on")
    public Uni<RestDays> get(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return access.toView(learnerId)
                .chain(id -> database.read(() -> learners.find(id).chain(StreakRows::read)))
                .map(known -> RestDays.ahead(known.facts(), clock.instant()));
    }

    @PUT
    @Operation(
            operationId = "planRestDays",
            summary = "Say on which days a learner means to rest, from tomorrow on",
            description =
                    "A rest day keeps a streak and does not count. It replaces what was said before; what has begun"
                            + " stays as it was, so a day that is over or under way is never made a rest day.")
    @APIResponse(
            responseCode = "422",
            description = "`day-not-ahead`: a date that has begun, or too far ahead; `too-many-rest-days`.")
    public Uni<RestDays> plan(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @Valid @NotNull RestDays wanted) {
        return access.toManage(learnerId)
                .chain(learner -> database.write(() -> planRest.plan(learner, wanted, caller.accountId())));
    }
}
