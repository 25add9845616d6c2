package dev.lyceum.profile.relationship;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/learners/{learnerId}/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "relationships", description = "Which adults are linked to a learner")
public class LearnerRelationshipResource {
    private final Access access;
    private final Caller caller;
    private final Database database;
    private final FindStanding findStanding;
    private final FindRelationships findRelationships;

    LearnerRelationshipResource(
            Access access,
            Caller caller,
            Database database,
            FindStanding findStanding,
            FindRelationships findRelationships) {
        this.access = access;
        this.caller = caller;
        this.database = database;
        this.findStanding = findStanding;
        this.findRelationships = findRelationships;
    }

    @GET
    @Operation(
            operationId = "listLearnerRelationships",
            summary = "Who is linked to a learner, newest first",
            description =
                    "For the learner, who keeps the profile, parents and guardians; a teacher is shown no family.")
    public Uni<Page<RelationshipView>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> findStanding
                        .of(caller.accountId(), learner)
                        .invoke(Standing::mustBeFamily)
                        .chain(() -> findRelationships.ofLearner(learner, page))));
    }
}
