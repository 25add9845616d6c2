package dev.lyceum.profile.relationship;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.IfMatch;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/relationships")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "relationships", description = "Which adults are linked to a learner")
public class RelationshipResource {
    private final Database database;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final AcceptInvite acceptInvite;
    private final FindRelationships findRelationships;
    private final FindStanding findStanding;
    private final ChangeRelationship changeRelationship;

    RelationshipResource(
            Database database,
            Caller caller,
            IfMatch ifMatch,
            AcceptInvite acceptInvite,
            FindRelationships findRelationships,
            FindStanding findStanding,
            ChangeRelationship changeRelationship) {
        this.database = database;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.acceptInvite = acceptInvite;
        this.findRelationships = findRelationships;
        this.findStanding = findStanding;
        this.changeRelationship = changeRelationship;
    }

    @POST
    @Operation(
            operationId = "acceptInvite",
            summary = "Accept an invitation",
            description = "By an adult: who is 18 by their birth year, or has said none and is a guardian or teacher.")
    @APIResponseSchema(
            value = RelationshipView.class,
            responseCode = "201",
            responseDescription = "The relationship; `Location` says where. Without `canView` it waits for a guardian")
    @APIResponse(responseCode = "403", description = "`role-required`: only an adult may.")
    @APIResponse(responseCode = "404", description = "`not-found`: no such code. Too many such tries are 429.")
    @APIResponse(
            responseCode = "409",
            description = "`already-linked`: this adult is linked to this learner. `link-to-oneself`."
                    + " `idempotency-key-in-flight`. The invitation is good still.")
    @APIResponse(responseCode = "410", description = "`invite-over`: used, or its time is over.")
    public Uni<Response> accept(@Valid @NotNull AcceptInvite.Request request) {
        return acceptInvite.accept(request);
    }

    @GET
    @Operation(operationId = "listRelationships", summary = "The learners the caller is linked to, newest first")
    public Uni<Page<RelationshipView>> list(@BeanParam PageRequest page) {
        return database.read(() -> findRelationships.ofAdult(caller.accountId(), page));
    }

    @GET
    @Path("/{relationshipId}")
    @Operation(operationId = "getRelationship", summary = "One relationship, for either side")
    public Uni<RelationshipView> get(@PathParam("relationshipId") String relationshipId) {
        UUID id = parse(relationshipId);
        return database.read(() -> findRelationships.one(id).call(this::mustConcernTheCaller));
    }

    @PATCH
    @Path("/{relationshipId}")
    @Operation(
            operationId = "changeRelationship",
            summary = "Give or take permissions",
            description =
                    "Who decides for the learner gives. Taking is for either side; only guardians take nothing from one another.")
    @Parameter(
            name = "If-Match",
            in = ParameterIn.HEADER,
            required = true,
            description = "The `ETag` of the relationship as the caller last saw it.",
            schema = @Schema(implementation = String.class))
    @APIResponseSchema(
            value = RelationshipView.class,
            responseCode = "200",
            responseDescription = "The relationship as it is now")
    @APIResponse(responseCode = "412", description = "`changed-meanwhile`: look again.")
    @APIResponse(
            responseCode = "422",
            description = "`not-yours-to-decide`, `ends-in-the-past`, `manage-without-view`.")
    @APIResponse(responseCode = "428", description = "`if-match-required`: say what you have seen.")
    public Uni<RelationshipView> change(
            @PathParam("relationshipId") String relationshipId, @Valid @NotNull RelationshipChange change) {
        UUID id = parse(relationshipId);
        UUID by = caller.accountId();
        return database.write(() ->
                changeRelationship.change(id, by, change, this::mustBeAsSeen).chain(() -> findRelationships.one(id)));
    }

    @DELETE
    @Path("/{relationshipId}")
    @Operation(
            operationId = "endRelationship",
            summary = "End a relationship",
            description = "By either side: here at once, on every service within 2 seconds.")
    @APIResponse(responseCode = "204", description = "Ended; asking again is 404.")
    @APIResponse(responseCode = "422", description = "`not-yours-to-decide`: guardians do not end one another.")
    public Uni<Void> end(@PathParam("relationshipId") String relationshipId) {
        UUID id = parse(relationshipId);
        UUID by = caller.accountId();
        return database.write(() -> changeRelationship.end(id, by));
    }

    private Uni<Void> mustConcernTheCaller(RelationshipView relationship) {
        return relationship.adultId().equals(caller.accountId())
                ? Uni.createFrom().voidItem()
                : findStanding
                        .of(caller.accountId(), relationship.learnerId())
                        .invoke(Standing::mustBeFamily)
                        .replaceWithVoid();
    }

    private Uni<Void> mustBeAsSeen(UUID id) {
        return findRelationships.one(id).invoke(ifMatch::mustName).replaceWithVoid();
    }

    private static UUID parse(String relationshipId) {
        return Ids.parse(relationshipId).orElseThrow(Problem::notFound);
    }
}
