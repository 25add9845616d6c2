package dev.lyceum.gamification.streak;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** A learner's streak, as of now in their own day, and explained. */
@Path("/gamification/v1/learners/{learnerId}/streak")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Streak")
public class StreakResource {
    private static final String STREAK_EXAMPLE =
            """
            {"current": 3, "longest": 12, "activeToday": true, "lastActiveDay": "2026-11-22", "deadline": "2026-11-22T23:00:00Z"}
            """;

    private static final String EXPLAIN_EXAMPLE =
            """
            {"learnerId": "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10", "timeZone": "Europe/Berlin",
             "streak": {"current": 1, "longest": 1, "activeToday": false, "lastActiveDay": "2026-11-21",
              "deadline": "2026-11-22T23:00:00Z"},
             "days": [{"day": "2026-11-21", "status": "ACTIVE", "startsAt": "2026-11-20T23:00:00Z", "endsAt": "2026-11-21T23:00:00Z",
               "fact": {"kind": "PROBLEM_SOLVED", "sourceId": "019aab2c-7c10-7bbb-8bbb-bbbbbbbbbbbb", "occurredAt": "2026-11-21T16:20:31.512Z"}},
              {"day": "2026-11-22", "status": "PENDING", "startsAt": "2026-11-21T23:00:00Z", "endsAt": "2026-11-22T23:00:00Z"}]}
            """;

    private final Access access;
    private final Database database;
    private final Learners learners;
    private final ReadStreaks readStreaks;
    private final ExplainStreak explainStreak;
    private final ReadFreezes readFreezes;
    private final Clock clock;

    StreakResource(
            Access access,
            Database database,
            Learners learners,
            ReadStreaks readStreaks,
            ExplainStreak explainStreak,
            ReadFreezes readFreezes,
            Clock clock) {
        this.access = access;
        this.database = database;
        this.learners = learners;
        this.readStreaks = readStreaks;
        this.explainStreak = explainStreak;
        this.readFreezes = readFreezes;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getStreak", summary = "A learner's streak as of now, in their own time zone")
    @APIResponse(
            responseCode = "200",
            description = "The streak; zeros for a learner never heard of.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StreakView.class),
                            examples = @ExampleObject(name = "third day", value = STREAK_EXAMPLE)))
    public Uni<StreakView> streak(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return read(
                learnerId, learner -> StreakRows.read(learner).map(known -> readStreaks.view(known, clock.instant())));
    }

    @GET
    @Path("/explain")
    @Operation(operationId = "explainStreak", summary = "Day by day, what made and what broke a learner's streak")
    @APIResponse(
            responseCode = "200",
            description = "The days asked for, each with its status and the fact behind it.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = StreakViews.Explanation.class),
                            examples = @ExampleObject(name = "two days", value = EXPLAIN_EXAMPLE)))
    public Uni<StreakViews.Explanation> explain(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RestQuery
                    @Parameter(
                            description = "First day, YYYY-MM-DD; unless told, 29 days before the last.",
                            example = "2026-11-01")
                    String from,
            @RestQuery
                    @Parameter(
                            description = "Last day, YYYY-MM-DD, at most 365 days after the first; unless told, today.",
                            example = "2026-11-22")
                    String to) {
        return read(learnerId, learner -> explainStreak.explain(learner, from, to, clock.instant()));
    }

    @GET
    @Path("/freezes")
    @Operation(operationId = "getStreakFreezes", summary = "The freezes that a learner holds and has used")
    public Uni<FreezesView> freezes(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return read(learnerId, learner -> readFreezes.asOf(clock.instant(), learner));
    }

    private <T> Uni<T> read(String learnerId, Function<Learner, Uni<? extends T>> reading) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> learners.find(learner).chain(reading)));
    }
}
