package dev.lyceum.gamification.progress;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** All of a learner on one page. */
@Path("/gamification/v1")
@Authenticated
@Tag(name = "Progress")
public class ProgressResource {
    private static final int MOST_LEARNERS = 50;

    private static final String EXAMPLE =
            """
            {"learnerId": "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10", "xp": 135, "level": 2, "rank": "NOVICE", "xpIntoLevel": 35,
             "xpToNextLevel": 265, "streak": {"current": 3, "longest": 12, "activeToday": true, "lastActiveDay": "2026-11-22",
             "deadline": "2026-11-22T23:00:00Z"}, "achievementsUnlocked": 3, "problemsSolved": 9,
             "dailyGoal": {"problems": {"target": 5, "done": 3}, "minutes": {"target": 30, "done": 17}}}
            """;

    private final Access access;
    private final ReadProgress readProgress;

    ProgressResource(Access access, ReadProgress readProgress) {
        this.access = access;
        this.readProgress = readProgress;
    }

    @GET
    @Path("/learners/{learnerId}/progress")
    @Operation(operationId = "getProgress", summary = "A learner's XP, level, rank, streak and counts, as of now")
    @APIResponse(
            responseCode = "200",
            description = "The page; for a learner never heard of all zeros, level 1, NOVICE.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProgressView.class),
                            examples = @ExampleObject(name = "some way on", value = EXAMPLE)))
    public Uni<ProgressView> progress(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return access.toView(learnerId)
                .chain(learner -> readProgress.of(List.of(learner)))
                .map(pages -> pages.get(0));
    }

    @GET
    @Path("/progress")
    @Operation(
            operationId = "listProgress",
            summary = "The same for several learners at once, of those the caller may see")
    @APIResponse(
            responseCode = "200",
            description = "In the order asked for; a learner the caller may not see is left out.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ProgressView.Pages.class),
                            examples = @ExampleObject(name = "one child", value = "{\"items\": [" + EXAMPLE + "]}")))
    public Uni<ProgressView.Pages> several(
            @RestQuery
                    @Parameter(
                            description =
                                    "1 to 50 learner ids, `me` among them if you like; separated by commas or repeated.",
                            required = true,
                            example = "me,7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10")
                    List<String> learnerIds) {
        return Multi.createFrom()
                .iterable(parse(learnerIds))
                .onItem()
                .transformToUniAndConcatenate(this::ifVisible)
                .select()
                .where(Optional::isPresent)
                .map(Optional::get)
                .collect()
                .asList()
                .chain(readProgress::of)
                .map(ProgressView.Pages::new);
    }

    private Uni<Optional<LearnerId>> ifVisible(LearnerId learner) {
        return access.toView(learner)
                .map(Optional::of)
                .onFailure(ProgressResource::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    private List<LearnerId> parse(List<String> learnerIds) {
        List<LearnerId> parsed = learnerIds.stream()
                .flatMap(some -> Arrays.stream(some.split(",", -1)))
                .map(this::parse)
                .distinct()
                .toList();
        if (parsed.isEmpty() || parsed.size() > MOST_LEARNERS) {
            throw Problem.invalid("learnerIds", "size", "From 1 to " + MOST_LEARNERS + " learner ids.");
        }
        return parsed;
    }

    private LearnerId parse(String learnerId) {
        try {
            return access.resolve(learnerId);
        } catch (Problem malformed) {
            throw Problem.invalid("learnerIds", "learner-id", "Each a learner id or me.");
        }
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }
}
