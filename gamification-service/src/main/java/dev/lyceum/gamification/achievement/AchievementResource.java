package dev.lyceum.gamification.achievement;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** All there is to achieve, and how far a learner is. */
@Path("/gamification/v1/learners/{learnerId}/achievements")
@Authenticated
@Tag(name = "Achievements")
public class AchievementResource {
    private static final String EXAMPLE =
            """
            {"items": [{"achievement": "FIRST_PROBLEM", "title": "Getting started", "rarity": "COMMON",
               "unlockedAt": "2026-11-22T16:20:31.512Z", "progress": {"done": 1, "target": 1}},
              {"achievement": "STREAK_3", "title": "Three in a row", "rarity": "COMMON", "progress": {"done": 1, "target": 3}}]}
            """;

    private final Access access;
    private final Database database;
    private final Catalogues catalogues;
    private final Clock clock;

    AchievementResource(Access access, Database database, Catalogues catalogues, Clock clock) {
        this.access = access;
        this.database = database;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "listAchievements",
            summary = "The whole catalogue, with what a learner has unlocked and how far the rest is")
    @APIResponse(
            responseCode = "200",
            description = "In the catalogue's order.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AchievementViews.Shelf.class),
                            examples = @ExampleObject(name = "a first day", value = EXAMPLE)))
    public Uni<AchievementViews.Shelf> achievements(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = "Language of the titles: en, de, es.", example = "de")
                    String acceptLanguage) {
        return access.toView(learnerId).chain(learner -> database.read(() -> shelf(learner, acceptLanguage)));
    }

    private Uni<AchievementViews.Shelf> shelf(LearnerId learner, String acceptLanguage) {
        Catalogue catalogue = catalogues.at(clock.instant());
        return Unlocked.state(learner, catalogue)
                .map(state -> AchievementViews.Shelf.of(catalogue, acceptLanguage, state));
    }
}
