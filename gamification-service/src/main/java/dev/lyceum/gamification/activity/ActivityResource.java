package dev.lyceum.gamification.activity;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/gamification/v1/learners/{learnerId}/activity")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Activity")
public class ActivityResource {
    private final Access access;
    private final Database database;

    ActivityResource(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    /** A page of it. */
    @Schema(name = "ActivityPage")
    record Feed(List<Activity> items, Page.Links page) {}

    @GET
    @Operation(operationId = "listActivity", summary = "What a learner did, newest first: kinds and ids")
    public Uni<Feed> list(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> ReadActivity.page(learner, page)))
                .map(found -> new Feed(found.items(), found.page()));
    }
}
