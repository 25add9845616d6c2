package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Limits;
import dev.lyceum.tutor.mathematics.Words;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes the words of an instruction away from around a formula. What is left need not be one: a form that cannot be checked
 * ("as a decimal") stays, so the problem is only talked about.
 */
final class Instruction {
    private static final String TARGET = "(?:the value of |the unknown |the number )?(?:the )?";
    private static final String LINK = "(?: +(?:if|in|when|where|given|given that|such that|so that|from|for which))";

    private static final List<Pattern> BEFORE = List.of(
            start("please"),
            start("(?:question|problem|exercise|task)(?: *[0-9]+)? *[:.)]"),
            start("(?:can you|could you|help me(?: to)?|i need to|how do (?:i|you))"),
            start("(?:solve|find|determine|work out|what is|what's|what does) +" + TARGET + "[a-z](?:" + LINK
                    + "|(?: equal)? *[:,.]| equal(?:s)?" + LINK + ")"),
            start("(?:solve|find) +for +[a-z](?: *[:,.]|" + LINK + ")?(?= )"),
            start(
                    "(?:solve|find|simplify|reduce|calculate|compute|evaluate|work out|determine|what is|what's|whats|how much is|"
                            + "how much|find the value of|what is the value of|the value of|find the result of)(?= *[:(\\\\$-]| )"),
            start(
                    "(?:the (?:following )?(?:linear )?(?:equation|expression|fraction|sum|product|calculation)|this equation|this)(?= *:| )"),
            start("(?:if|given|given that|let)(?= )"),
            start("[:,]|\\.(?![0-9])"));

    private static final List<Pattern> AFTER = List.of(
            end("[?.!,;:]+"),
            end("[,;.]? *(?:then |and |so )?(?:please +)?(?:find|what is|what's|solve for|solve|determine|for) +"
                    + TARGET + "[a-z]"),
            end("[,;.] *[a-z] *= *\\?*"),
            end(",? *(?:and )?(?:give|write|leave) (?:your|the) answer"),
            end(",? *(?:in|to|as) (?:its |the |a )?(?:lowest terms|simplest form)"),
            end("(?:equal|equals)"),
            end("="));

    /** Rounds of stripping; nobody says "please" more often than that. */
    private static final int MOST_PHRASES = 6;

    private Instruction() {}

    static String strip(String text) {
        if (text.length() > 2 * Limits.CHARACTERS) {
            return text;
        }
        String rest = Words.toSigns(text.replaceAll("\\s+", " ").strip());
        String before = "";
        for (int i = 0; i < MOST_PHRASES && !rest.equals(before); i++) {
            before = rest;
            for (Pattern pattern : BEFORE) {
                rest = pattern.matcher(rest).replaceFirst("").strip();
            }
            for (Pattern pattern : AFTER) {
                rest = pattern.matcher(rest).replaceFirst("").strip();
            }
        }
        return rest;
    }

    private static Pattern start(String phrase) {
        return Pattern.compile("^(?i:" + phrase + ")");
    }

    private static Pattern end(String phrase) {
        return Pattern.compile("(?i:" + phrase + ")$");
    }
}
