package dev.lyceum.sharing.page;

import dev.lyceum.kit.page.Stylesheet;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/s")
@PermitAll
@Tag(name = "public page", description = "What a stranger sees behind a link")
public class PageResource {
    private final FollowLink followLink;
    private final Html html;
    private final Json json;
    private final Stylesheet stylesheet;

    PageResource(FollowLink followLink, Html html, Json json, Stylesheet stylesheet) {
        this.followLink = followLink;
        this.html = html;
        this.json = json;
        this.stylesheet = stylesheet;
    }

    @GET
    @Path("/{code:.*}")
    @Operation(
            operationId = "getSharedPage",
            summary = "The public page of a link",
            description = "HTML for a browser, also where it answers 404 or 410; JSON for `Accept: application/json`. "
                    + "Any code not on record is 404, whatever its characters or length. Needs no token.")
    @APIResponse(
            responseCode = "200",
            description = "What the learner shared",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(implementation = String.class)),
                @Content(mediaType = "application/json", schema = @Schema(implementation = SharedDeed.class))
            })
    @APIResponse(responseCode = "410", description = "`gone`: expired or revoked.")
    public Uni<Response> get(@PathParam("code") String code, @Context HttpHeaders headers) {
        Uni<Landing> landing = followLink.follow(code);
        return Taste.isForJson(accepted(headers))
                ? landing.map(this::inJson)
                : landing.map(found -> found.tell(html)).chain(this::inHtml);
    }

    /** The best liked first; a header that makes no sense says nothing. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    private Response inJson(Landing landing) {
        return fresh(Response.ok(landing.tell(json), MediaType.APPLICATION_JSON_TYPE))
                .build();
    }

    private Uni<Response> inHtml(Html.Page page) {
        return page.content().createUni().map(text -> inHtml(page, text));
    }

    private Response inHtml(Html.Page page, String text) {
        var response = fresh(Response.status(page.status()))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", stylesheet.contentSecurityPolicy())
                .header("Referrer-Policy", "no-referrer")
                .entity(text);
        return page.mayBeIndexed()
                ? response.build()
                : response.header("X-Robots-Tag", "noindex").build();
    }

    /** A revocation must be felt at once, so nobody on the way may keep a page. */
    private static Response.ResponseBuilder fresh(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff");
    }
}
