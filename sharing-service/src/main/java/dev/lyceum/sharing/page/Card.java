package dev.lyceum.sharing.page;

import dev.lyceum.sharing.activity.Deed.Fact;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The picture that messengers show.
 *
 * @param details the problem, or the figures
 */
record Card(String title, List<Line> headline, List<Line> details) {
    private static final int HEADLINE_Y = 230;
    private static final int HEADLINE_STEP = 74;
    private static final int DETAILS_Y = 410;
    private static final int DETAILS_STEP = 54;

    /** A line and where its foot stands. */
    record Line(int y, String text) {}

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance card(Card card);
    }

    static Card of(SharedDeed deed) {
        List<String> details = deed.statement()
                .map(statement -> WrapText.into(3, 48, statement))
                .orElseGet(() ->
                        deed.content().facts().stream().limit(3).map(Card::told).toList());
        return new Card(
                deed.title(),
                placed(HEADLINE_Y, HEADLINE_STEP, WrapText.into(2, 32, deed.title())),
                placed(DETAILS_Y, DETAILS_STEP, details));
    }

    TemplateInstance drawn() {
        return Templates.card(this);
    }

    private static String told(Fact fact) {
        return WrapText.into(1, 48, fact.label() + ": " + fact.value()).get(0);
    }

    private static List<Line> placed(int y, int step, List<String> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Line(y + i * step, lines.get(i)))
                .toList();
    }
}
