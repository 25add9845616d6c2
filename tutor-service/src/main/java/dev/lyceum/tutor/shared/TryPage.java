package dev.lyceum.tutor.shared;

import dev.lyceum.kit.page.Stylesheet;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What a visitor with a browser sees after a try: the verdict, and what to do next. */
@Singleton
class TryPage {
    private final Stylesheet stylesheet;

    TryPage(Stylesheet stylesheet) {
        this.stylesheet = stylesheet;
    }

    /** What the template shows. */
    record Tried(String code, String text, TryVerdict verdict, String language, String style) {

        public String title() {
            return verdict.isRight() ? "That is right!" : "Not there yet";
        }

        public boolean isRight() {
            return verdict.isRight();
        }
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance tried(Tried page);
    }

    Uni<String> of(String code, String text, TryVerdict verdict, String language) {
        return Templates.tried(new Tried(code, text, verdict, language, stylesheet.text()))
                .createUni();
    }

    String contentSecurityPolicy() {
        return stylesheet.contentSecurityPolicy();
    }
}
