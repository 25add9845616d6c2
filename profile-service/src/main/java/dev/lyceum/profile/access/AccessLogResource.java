package dev.lyceum.profile.access;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.profile.relationship.FindStanding;
import dev.lyceum.profile.relationship.Standing;
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

@Path("/profile/v1/learners/{learnerId}/access-log")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "access", description = "Who may see and change whose learning")
public class AccessLogResource {
    private final Access access;
    private final Caller caller;
    private final Database database;
    private final FindStanding findStanding;
    private final AccessLog accessLog;

    AccessLogResource(Access access, Caller caller, Database database, FindStanding findStanding, AccessLog accessLog) {
        this.access = access;
        this.caller = caller;
        this.database = database;
        this.findStanding = findStanding;
        this.accessLog = accessLog;
    }

    @GET
    @Operation(
            operationId = "listLooks",
            summary = "Which adults looked at a learner, where and when, newest first",
            description =
                    "For the learner, who keeps the profile, parents and guardians. One item an hour for each adult and"
                            + " service; the learner's own looks are not noted.")
    public Uni<Page<NotedLook>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> findStanding
                        .of(caller.accountId(), learner)
                        .invoke(Standing::mustBeFamily)
                        .chain(() -> accessLog.of(learner, page))));
    }
}
