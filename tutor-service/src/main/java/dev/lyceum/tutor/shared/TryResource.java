package dev.lyceum.tutor.shared;

import dev.lyceum.tutor.dialogue.Tutors;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/tutor/v1/shared-problems/{code}/tries")
@PermitAll
@Tag(name = "shared problems", description = "What a visitor without an account may do")
public class TryResource {
    private final TryShared tryShared;
    private final TryPage tryPage;

    TryResource(TryShared tryShared, TryPage tryPage) {
        this.tryShared = tryShared;
        this.tryPage = tryPage;
    }

    @POST
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
    @Operation(
            operationId = "trySharedProblem",
            summary = "Try a shared problem without an account",
            description = "Judged as in a session. The answer is never sent, nothing is stored or paid. A browser that"
                    + " sends the form gets a page. So many tries a minute for an address and a code. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "What the try comes to",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TryVerdict.class)),
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "410", description = "`gone`: expired or revoked.")
    public Uni<Response> attempt(
            @PathParam("code") String code,
            @Valid @NotNull NewTry request,
            @Context HttpHeaders headers,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
                    @Parameter(
                            description = "The message is in en or es; `Content-Language` says which.",
                            example = "es")
                    String language) {
        return tryShared
                .judge(code, request.text(), language)
                .chain(verdict -> wantsPage(headers)
                        ? page(code, request.text(), verdict, Tutors.language(language))
                        : Uni.createFrom().item(json(verdict, Tutors.language(language))));
    }

    /** Whether a page comes before JSON in what the client accepts. */
    private static boolean wantsPage(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream()
                .filter(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE)
                        || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .filter(type -> !type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                .isPresent();
    }

    private Uni<Response> page(String code, String text, TryVerdict verdict, String language) {
        return tryPage.of(code, text, verdict, language).map(page -> fresh(language)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", tryPage.contentSecurityPolicy())
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .entity(page)
                .build());
    }

    private static Response json(TryVerdict verdict, String language) {
        return fresh(language)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(verdict)
                .build();
    }

    private static Response.ResponseBuilder fresh(String language) {
        return Response.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header("X-Content-Type-Options", "nosniff");
    }
}
