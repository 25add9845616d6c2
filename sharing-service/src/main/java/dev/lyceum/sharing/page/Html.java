package dev.lyceum.sharing.page;

import dev.lyceum.kit.page.Stylesheet;
import dev.lyceum.sharing.activity.Deed.Fact;
import dev.lyceum.sharing.share.ShareLinks;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells it to a browser. */
@Singleton
class Html implements Landing.Teller<Html.Page> {
    private static final int PREVIEW = 200;
    private static final String ENDED = "This link has ended";
    private static final String UNKNOWN = "There is nothing here";

    private final Stylesheet stylesheet;
    private final ShareLinks links;

    Html(Stylesheet stylesheet, ShareLinks links) {
        this.stylesheet = stylesheet;
        this.links = links;
    }

    /** A page and the status it is answered with. */
    record Page(int status, boolean mayBeIndexed, TemplateInstance content) {}

    /** What the template of a shared deed shows. */
    record Shared(
            String code,
            String title,
            String description,
            String url,
            String home,
            Optional<String> statement,
            List<Fact> facts,
            boolean mayBeIndexed,
            String style) {}

    /** What the template of a page without a share shows. */
    record Nothing(String title, String text, String home, String style) {}

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance shared(Shared page);

        static native TemplateInstance nothing(Nothing page);
    }

    @Override
    public Page shown(SharedDeed deed) {
        Optional<String> statement = deed.statement();
        List<Fact> facts = deed.content().facts();
        var page = new Shared(
                deed.code(),
                deed.title(),
                description(deed),
                links.url(deed.code()),
                links.home(),
                statement,
                facts,
                deed.mayBeIndexed(),
                stylesheet.text());
        return new Page(200, deed.mayBeIndexed(), Templates.shared(page));
    }

    @Override
    public Page ended() {
        return nothing(410, ENDED, "Whoever shared it took it back, or its time is over.");
    }

    @Override
    public Page unknown() {
        return nothing(404, UNKNOWN, "No link has this code. Was a letter lost on the way?");
    }

    private Page nothing(int status, String title, String text) {
        var page = new Nothing(title, text, links.home(), stylesheet.text());
        return new Page(status, false, Templates.nothing(page));
    }

    /** Never empty: of a minor's achievement no figure is told. */
    private static String description(SharedDeed deed) {
        List<Fact> facts = deed.content().facts();
        return deed.statement().map(Html::preview).orElseGet(() -> facts.isEmpty() ? deed.title() : preview(facts));
    }

    private static String preview(List<Fact> facts) {
        return facts.stream().map(fact -> fact.label() + ": " + fact.value()).collect(Collectors.joining(" · "));
    }

    /** As much as a messenger shows, cut between characters and not within one. */
    private static String preview(String statement) {
        return statement.codePointCount(0, statement.length()) <= PREVIEW
                ? statement
                : statement.substring(0, statement.offsetByCodePoints(0, PREVIEW)) + "…";
    }
}
