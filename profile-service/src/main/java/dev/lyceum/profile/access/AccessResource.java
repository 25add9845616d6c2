package dev.lyceum.profile.access;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.access.Permissions;
import dev.lyceum.kit.access.ProfileAccess;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/access")
@Authenticated
@Tag(name = "access", description = "Who may see and change whose learning")
public class AccessResource {
    private final Access access;
    private final Caller caller;
    private final LinkedAdults linkedAdults;

    AccessResource(Access access, Caller caller, LinkedAdults linkedAdults) {
        this.access = access;
        this.caller = caller;
        this.linkedAdults = linkedAdults;
    }

    @GET
    @Path("/{learnerId}")
    @Operation(
            operationId = "getAccess",
            summary = "What the caller may do for a learner",
            description =
                    "This is what the other services ask, with the caller's own token. 404 when nothing. Being told yes is"
                            + " noted in the learner's access log.")
    public Uni<Permissions> get(
            @PathParam("learnerId") String learnerId,
            @Parameter(description = "Which service asks, for the access log.") @HeaderParam(ProfileAccess.SERVICE)
                    String service) {
        LearnerId learner = access.resolve(learnerId);
        return caller.is(learner)
                ? Uni.createFrom().item(Permissions.ALL)
                : linkedAdults
                        .permissions(caller.identity(), learner, AskingService.named(service))
                        .map(AccessResource::orNotFound);
    }

    private static Permissions orNotFound(Permissions permissions) {
        if (permissions.equals(Permissions.NONE)) {
            throw Problem.notFound();
        }
        return permissions;
    }
}
