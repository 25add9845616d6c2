package dev.lyceum.sharing.visit;

import java.util.List;
import java.util.Locale;

/**
 * Which programs open links by themselves, by what their {@code User-Agent} contains.
 *
 * @param unfurl messengers and social networks that draw a preview
 * @param bot search engines, monitors, libraries
 */
record Agents(List<String> unfurl, List<String> bot) {

    /** What an agent is; one that does not say who it is, is a program. */
    VisitKind kindOf(String agent) {
        String name = agent.toLowerCase(Locale.ROOT);
        if (unfurl.stream().anyMatch(name::contains)) {
            return VisitKind.UNFURL;
        }
        return name.isBlank() || bot.stream().anyMatch(name::contains) ? VisitKind.BOT : VisitKind.HUMAN;
    }
}
