package dev.lyceum.gamification.rebuild;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/gamification/v1/rebuilds")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Operation")
public class RebuildResource {
    private static final String EXAMPLE =
            """
            {"learners": 100, "changed": [], "recounted": 0, "next": "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10"}
            """;

    private final Rebuild rebuild;

    RebuildResource(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "rebuild",
            summary = "Derive balances, counts, streaks and boards anew from the facts",
            description =
                    "Of the next learners in the order of their ids, each in one transaction beside everything else that goes on;"
                            + " call it again with `next` until there is none. Rebuilding twice changes nothing the second"
                            + " time, and nothing is told.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Rebuilt.class),
                            examples = @ExampleObject(name = "as it should be", value = EXAMPLE)))
    public Uni<Rebuilt> next(
            @RestQuery
                    @Parameter(
                            description = "The `next` of the answer before.",
                            example = "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10")
                    String after,
            @RestQuery
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1_000)
                    @Parameter(description = "At most so many learners, 1 to 1,000.")
                    int limit) {
        return rebuild.rebuild(parse(after), limit);
    }

    private static LearnerId parse(String after) {
        return after == null
                ? new LearnerId(new UUID(0, 0))
                : LearnerId.parse(after)
                        .orElseThrow(() -> Problem.invalid("after", "learner-id", "The next of the answer before."));
    }
}
