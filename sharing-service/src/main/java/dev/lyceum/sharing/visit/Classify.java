package dev.lyceum.sharing.visit;

import java.util.List;
import java.util.Locale;

/** Says who has come. What a program does by itself is that program's, whoever's token it carries. */
final class Classify {
    private static final List<String> AHEAD = List.of("prefetch", "prerender", "preview");

    private final Agents agents;

    Classify(Agents agents) {
        this.agents = agents;
    }

    /**
     * A request, as far as it tells who makes it.
     *
     * @param purposes of {@code Sec-Purpose}, {@code Purpose} and their like, whichever are there
     * @param agent empty when it is not said
     */
    record Opened(String method, List<String> purposes, String agent, boolean byOwner) {}

    VisitKind kindOf(Opened opened) {
        if (opened.method().equals("HEAD")) {
            return VisitKind.HEAD;
        }
        if (opened.purposes().stream().anyMatch(Classify::isAhead)) {
            return VisitKind.PREFETCH;
        }
        VisitKind kind = agents.kindOf(opened.agent());
        return kind == VisitKind.HUMAN && opened.byOwner() ? VisitKind.OWNER : kind;
    }

    private static boolean isAhead(String purpose) {
        String words = purpose.toLowerCase(Locale.ROOT);
        return AHEAD.stream().anyMatch(words::contains);
    }
}
