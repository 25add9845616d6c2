package dev.lyceum.sharing.conversion;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.share.ShareCodes;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing/v1/shares/{code}/conversions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "conversions", description = "What came of links")
public class ConversionResource {
    private final Access access;
    private final Once once;
    private final Convert convert;

    ConversionResource(Access access, Once once, Convert convert) {
        this.access = access;
        this.once = once;
        this.convert = convert;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "convertShare",
            summary = "Say that I came by this link",
            description =
                    "A learner who is new has SIGNED_UP by it, once for ever. That one SOLVED the shared problem is"
                            + " heard from the tutor and needs no request; then this answers that. Saying it again changes nothing.")
    @APIResponseSchema(value = Conversion.class, responseCode = "201", responseDescription = "What is on record")
    @APIResponse(responseCode = "410", description = "`gone`: expired or revoked.")
    @APIResponse(
            responseCode = "422",
            description = "`own-share`; `not-new`: who was here before the link; `idempotency-key-reused`.")
    public Uni<Response> convert(
            @PathParam("code") String code,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body) {
        NoFields.mustBe(body);
        if (!ShareCodes.isWellFormed(code)) {
            throw Problem.notFound();
        }
        return access.toManage("me")
                .chain(me -> once.create("", () -> convert.cameBy(code, me).map(Answer::created)));
    }
}
