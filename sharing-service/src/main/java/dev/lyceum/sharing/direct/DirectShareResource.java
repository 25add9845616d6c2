package dev.lyceum.sharing.direct;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "direct shares", description = "What one person shows another")
public class DirectShareResource {
    private final Access access;
    private final Database database;
    private final SendShare sendShare;
    private final Clock clock;

    DirectShareResource(Access access, Database database, SendShare sendShare, Clock clock) {
        this.access = access;
        this.database = database;
        this.sendShare = sendShare;
        this.clock = clock;
    }

    @POST
    @Path("/learners/{learnerId}/direct-shares")
    @Operation(
            operationId = "createDirectShare",
            summary = "Show something to one person",
            description =
                    "To somebody whom the learner is linked with: keeper, parent, guardian, teacher or tutor who may"
                            + " look, or the other way round. They see it as it is now.")
    @APIResponseSchema(value = DirectShare.class, responseCode = "201", responseDescription = "It is in their inbox")
    @APIResponse(
            responseCode = "422",
            description =
                    "`groups-not-available`; `type-not-available`: CHALLENGE and REFERRAL; `idempotency-key-reused`.")
    public Uni<Response> create(@PathParam("learnerId") String learnerId, @Valid @NotNull NewDirectShare request) {
        return access.toManage(learnerId).chain(learner -> sendShare.send(learner, request));
    }

    @GET
    @Path("/me/direct-shares")
    @Operation(operationId = "listDirectShares", summary = "What others have shown me, newest first")
    public Uni<Page<DirectShare>> list(@BeanParam PageRequest page) {
        return access.toView("me")
                .chain(me -> database.read(() -> Inbox.of(me, page)))
                .map(shares -> page.page(shares, DirectShare::directShareId));
    }

    @POST
    @Path("/me/direct-shares/{directShareId}/read")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "readDirectShare",
            summary = "Mark as read what somebody has shown me",
            description = "Marked again it stays read when it was first.")
    @APIResponse(responseCode = "204", description = "It is read")
    public Uni<Void> read(
            @PathParam("directShareId") String directShareId,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body) {
        NoFields.mustBe(body);
        UUID id = Ids.parse(directShareId).orElseThrow(Problem::notFound);
        return access.toManage("me").chain(me -> database.write(() -> read(id, me)));
    }

    private Uni<Void> read(UUID id, LearnerId me) {
        return Inbox.read(id, me, clock.instant())
                .invoke(isMine -> {
                    if (!isMine) {
                        throw Problem.notFound();
                    }
                })
                .replaceWithVoid();
    }
}
