package dev.lyceum.tutor.picture;

import dev.lyceum.kit.access.Access;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/tutor/v1/learners/{learnerId}/problem-images")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "problems")
public class PictureResource {
    private static final String PNG = "image/png";
    private static final String JPEG = "image/jpeg";

    private final Access access;
    private final ReadPicture readPicture;

    PictureResource(Access access, ReadPicture readPicture) {
        this.access = access;
        this.readPicture = readPicture;
    }

    @POST
    @Consumes({PNG, JPEG})
    @Operation(
            operationId = "readProblemImage",
            summary = "Read the problem in a picture",
            description =
                    "A model reads it, where one is configured and the consent LLM_TUTORING holds. It is sent the picture"
                            + " and nothing else; neither picture nor text is kept. Nothing is begun by it: show the text, let it be"
                            + " corrected, and open a session with it.")
    @RequestBody(
            required = true,
            description = "The picture itself, up to 10 MiB.",
            content = {
                @Content(mediaType = PNG, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponseSchema(value = PictureText.class, responseCode = "200", responseDescription = "What stands in it")
    @APIResponse(responseCode = "403", description = "`consent-required`: of LLM_TUTORING; `purpose` says so.")
    @APIResponse(responseCode = "413", description = "`too-large`: larger than 10 MiB.")
    @APIResponse(
            responseCode = "415",
            description = "`unsupported-media-type`: neither PNG nor JPEG, or not the one that it says.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`vision-not-configured`: pictures are not read here; `nothing-to-read`: no problem was found in it.")
    @APIResponse(
            responseCode = "503",
            description = "`model-unavailable`: the model is busy, or does not answer as it should; `too-busy`:"
                    + " many pictures are being sent; `dependency-away`. Try again after `Retry-After` seconds.")
    public Uni<PictureText> read(
            @PathParam("learnerId") String learnerId,
            @RestHeader(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String type,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(description = "Of the words of care: en or es.", example = "es")
                    String language,
            byte[] picture) {
        return access.toManage(learnerId).chain(learner -> readPicture.read(learner, type, picture, language));
    }
}
