package dev.lyceum.sharing.page;

import dev.lyceum.kit.page.Stylesheet;
import dev.lyceum.sharing.kept.KeptPage;
import dev.lyceum.sharing.kept.KeptPages;
import dev.lyceum.sharing.visit.NoteVisit;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/s")
@PermitAll
@Tag(name = "public page", description = "What a stranger sees behind a link")
public class PageResource {
    private static final MediaType SVG = new MediaType("image", "svg+xml", "utf-8");

    private final FollowLink followLink;
    private final NoteVisit noteVisit;
    private final KeptPages keptPages;
    private final Html html;
    private final Json json;
    private final Stylesheet stylesheet;

    PageResource(
            FollowLink followLink,
            NoteVisit noteVisit,
            KeptPages keptPages,
            Html html,
            Json json,
            Stylesheet stylesheet) {
        this.followLink = followLink;
        this.noteVisit = noteVisit;
        this.keptPages = keptPages;
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
        long readAt = System.nanoTime();
        Uni<Landing> landing = followLink.follow(code).call(this::note);
        return Taste.isForJson(accepted(headers))
                ? landing.map(this::inJson)
                : landing.chain(found -> inHtml(found.tell(html)).invoke(page -> keep(found, page, readAt)));
    }

    @GET
    @Path("/{code}/card.svg")
    @Operation(
            operationId = "getShareCard",
            summary = "The picture of a link that messengers show",
            description = "1200 × 630. Needs no token; fetching it is no visit.")
    @APIResponse(
            responseCode = "200",
            description = "What the learner shared, drawn",
            content = @Content(mediaType = "image/svg+xml", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "410", description = "`gone`: expired or revoked.")
    public Uni<Response> card(@PathParam("code") String code) {
        return followLink
                .follow(code)
                .map(landing -> Card.of(landing.tell(json)))
                .chain(card -> card.drawn().createUni())
                .map(PageResource::drawn);
    }

    private static Response drawn(String svg) {
        return fresh(Response.ok(svg, SVG))
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private Uni<Void> note(Landing landing) {
        return landing instanceof Landing.Shown shown
                ? noteVisit.note(shown.deed().code(), shown.owner())
                : Uni.createFrom().voidItem();
    }

    /** The best liked first; a header that makes no sense says nothing. */
    private static List<MediaType> accepted(HttpHeaders headers) {
        try {
            return headers.getAcceptableMediaTypes();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    /** Of a page that was shown and may be shown again as it is. */
    private void keep(Landing landing, Response page, long readAt) {
        if (landing instanceof Landing.Shown shown) {
            SharedDeed deed = shown.deed();
            Map<String, String> sent = page.getStringHeaders().entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, header -> String.join(", ", header.getValue())));
            Buffer body = Buffer.buffer((String) page.getEntity());
            keptPages.keep(new KeptPage(deed.code(), shown.owner(), deed.expiresAt(), sent, body), readAt);
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
