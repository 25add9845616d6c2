package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Extent;
import java.util.Optional;
import java.util.regex.Pattern;

/** "No solution" and "all real numbers", in the words people use. */
final class SpokenExtent {
    private static final String BEFORE =
            "(?i)^(?:(?:so|then|therefore|=>|⇒|→|x ?=|it has|there (?:is|are)|the equation has"
                    + "|the answer is|answer:)[ ,]*)*";
    private static final String AFTER = " *(?:[.!]|exists?)*$";
    private static final Pattern NOTHING = Pattern.compile(BEFORE
            + "(?:no (?:real |valid |possible )?(?:solutions?|roots?|answers?|zeros)|none|impossible|(?:the )?empty set)"
            + AFTER);
    private static final Pattern EVERYTHING = Pattern.compile(BEFORE
            + "(?:all (?:real )?(?:numbers|values|reals)(?: of x)?|(?:(?:x can be )?(?:any|every) (?:real )?(?:number|value)(?: of x)?)"
            + "|infinitely many(?: solutions)?|infinite(?:ly many)? solutions|always true|true for all x)" + AFTER);
    private static final int LONGEST = 80;

    private SpokenExtent() {}

    static Optional<Extent> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        if (NOTHING.matcher(text).matches()) {
            return Optional.of(Extent.NOTHING);
        }
        return EVERYTHING.matcher(text).matches() ? Optional.of(Extent.EVERYTHING) : Optional.empty();
    }
}
