package dev.lyceum.sharing.page;

import dev.lyceum.kit.edge.MissedCodes;
import dev.lyceum.sharing.kept.KeptPage;
import dev.lyceum.sharing.kept.KeptPages;
import dev.lyceum.sharing.visit.NoteVisit;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Shows a kept page again, before anything else is asked: a link that a whole school opens is not limited by address, and costs
 * little more than its bytes. Whoever has a token, wants JSON or has guessed codes goes the long way.
 */
@Singleton
class ServeKept {
    private final KeptPages pages;
    private final NoteVisit noteVisit;
    private final MissedCodes missedCodes;

    ServeKept(KeptPages pages, NoteVisit noteVisit, MissedCodes missedCodes) {
        this.pages = pages;
        this.noteVisit = noteVisit;
        this.missedCodes = missedCodes;
    }

    void register(@Observes Router router) {
        router.get("/s/:code").order(0).handler(this::serve);
    }

    private void serve(RoutingContext request) {
        find(request).ifPresentOrElse(page -> send(request, page), request::next);
    }

    private Optional<KeptPage> find(RoutingContext request) {
        HttpServerRequest asked = request.request();
        boolean plain = asked.getHeader("Authorization") == null && !wantsJson(asked.getHeader("Accept"));
        return plain && !missedCodes.isRefused(request) ? pages.find(request.pathParam("code")) : Optional.empty();
    }

    private static boolean wantsJson(String accept) {
        return accept != null && accept.contains("json");
    }

    private void send(RoutingContext request, KeptPage page) {
        noteVisit.note(request, page.code(), false);
        var response = request.response();
        page.headers().forEach(response::putHeader);
        response.end(page.body());
    }
}
