package dev.lyceum.gamification.goal;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** What a learner means to do in a day. */
@Path("/gamification/v1/learners/{learnerId}/daily-goal")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Daily goal")
public class DailyGoalResource {
    private final Access access;
    private final Database database;
    private final Caller caller;
    private final Learners learners;
    private final ReadDailyGoals readDailyGoals;
    private final SetDailyGoal setDailyGoal;
    private final Clock clock;

    DailyGoalResource(
            Access access,
            Database database,
            Caller caller,
            Learners learners,
            ReadDailyGoals readDailyGoals,
            SetDailyGoal setDailyGoal,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.caller = caller;
        this.learners = learners;
        this.readDailyGoals = readDailyGoals;
        this.setDailyGoal = setDailyGoal;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getDailyGoal", summary = "What a learner means to do in a day, and how today goes")
    public Uni<DailyGoalViews.Goal> get(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return access.toView(learnerId)
                .chain(id -> database.read(
                        () -> learners.find(id).chain(learner -> readDailyGoals.today(clock.instant(), learner))))
                .map(DailyGoalViews.Goal::of);
    }

    @PUT
    @Operation(
            operationId = "setDailyGoal",
            summary = "Say what a learner means to do in a day, from now on",
            description =
                    "What was done today counts already; a goal is reached by the next solve that finds it met, once a day.")
    public Uni<DailyGoalViews.Goal> set(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @Valid @NotNull DailyGoalViews.Wanted wanted) {
        var goal = new DailyGoal(wanted.problems(), wanted.minutes());
        return access.toManage(learnerId)
                .chain(learner -> database.write(() -> setDailyGoal.set(learner, goal, caller.accountId())))
                .map(DailyGoalViews.Goal::of);
    }
}
