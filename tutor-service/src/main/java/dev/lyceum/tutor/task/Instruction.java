package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Limits;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The words of an instruction taken away from around a formula. What is left need not be one: a form that cannot be checked
 * ("as a decimal") stays, so the problem is only talked about.
 *
 * @param letters that are asked for by name
 */
record Instruction(String formula, Set<String> letters) {
    private static final String TARGET = "(?:the value of |the unknown |the number )?(?:the )?";
    private static final String LINK = "(?: +(?:if|in|when|where|given|given that|such that|so that|from|for which))";

    /** The one group in a phrase is the letter it asks for. */
    private static final String LETTER = "([a-z])";

    private static final List<Pattern> PHRASES = List.of(
            start("please"),
            start("(?:question|problem|exercise|task)(?: *[0-9]+)? *[:.)]"),
            start("(?:can you|could you|help me(?: to)?|i need to|how do (?:i|you))"),
            start("(?:solve|find|determine|work out|what is|what's|what does) +" + TARGET + LETTER + "(?:" + LINK
                    + "|(?: equal)? *[:,.]| equal(?:s)?" + LINK + ")"),
            start("(?:solve|find) +for +" + LETTER + "(?: *[:,.]|" + LINK + ")?(?= )"),
            start("(?:factor(?:[iy]?[sz]e)?(?: completely| fully)?|expand(?: and simplify)?|multiply out|differentiate"
                    + "|(?:find|what is|what's|calculate) the derivative of)(?= *[:(\\\\$-]| )"),
            start(
                    "(?:solve|find|simplify|reduce|calculate|compute|evaluate|work out|determine|what is|what's|whats|how much is|"
                            + "how much|find the value of|what is the value of|the value of|find the result of)(?= *[:(\\\\$-]| )"),
            start(
                    "(?:the (?:following )?(?:linear |quadratic )?(?:system(?: of (?:linear )?equations)?|inequality|equation|expression|fraction|sum|product|calculation)|this equation|this)(?= *:| )"),
            start("(?:if|given|given that|let)(?= )"),
            start("[:,]|\\.(?![0-9])"),
            end("(?:[?.,;:]|(?<![0-9A-Za-z)])!)+"),
            end(",? *with respect to " + LETTER),
            end("[,;.]? *(?:then |and |so )?(?:please +)?(?:find|what is|what's|solve for|solve|determine|for) +"
                    + TARGET + LETTER),
            end("[,;.] *" + LETTER + " *= *\\?*"),
            end(",? *(?:and )?(?:give|write|leave) (?:your|the) answer"),
            end(",? *(?:in|to|as) (?:its |the |a )?(?:lowest terms|simplest form)"),
            end("(?:equal|equals)"),
            end("="));

    /** Rounds of stripping; nobody says "please" more often than that. */
    private static final int MOST_PHRASES = 6;

    static Instruction in(String text) {
        if (text.length() > 2 * Limits.CHARACTERS) {
            return new Instruction(text, Set.of());
        }
        Set<String> letters = new HashSet<>();
        String rest = Words.toSigns(text.replaceAll("\\s+", " ").strip());
        String before = "";
        for (int i = 0; i < MOST_PHRASES && !rest.equals(before); i++) {
            before = rest;
            for (Pattern phrase : PHRASES) {
                Matcher found = phrase.matcher(rest);
                if (found.find()) {
                    IntStream.rangeClosed(1, found.groupCount())
                            .mapToObj(found::group)
                            .forEach(letters::add);
                    rest = found.replaceFirst("").strip();
                }
            }
        }
        return new Instruction(rest, Set.copyOf(letters));
    }

    /** Whether every letter that is asked for stands in it, in whichever case. */
    boolean isAbout(Statement given) {
        return letters.stream().allMatch(letter -> given.variables().stream().anyMatch(letter::equalsIgnoreCase));
    }

    private static Pattern start(String phrase) {
        return Pattern.compile("^(?i:" + phrase + ")");
    }

    private static Pattern end(String phrase) {
        return Pattern.compile("(?i:" + phrase + ")$");
    }
}
