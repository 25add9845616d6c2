package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Extent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "No solution" and "all real numbers", in the words people use, in every language of the tutor. */
final class SpokenExtent {
    private static final String BEFORE =
            "(?i)^(?:(?:so|then|therefore|=>|⇒|→|x ?=|it has|has|there (?:is|are)|the equation has"
                    + "|the answer is|answer:)[ ,]*)*";
    private static final String AFTER = " *(?:[.!]|exists?)*$";
    private static final Pattern NOTHING = Pattern.compile(BEFORE
            + "(?:no (?:real |valid |possible )?(?:solutions?|roots?|answers?|zeros)|none|impossible|(?:the )?empty set"
            + "|(?:no (?:hay|tiene)|sin|ninguna) soluci(?:ó|o)n(?:es)?(?: real(?:es)?)?|no (?:real )?solutions? (?:in|over) (?:R|ℝ|the reals)|(?:el )?conjunto vac[ií]o)"
            + AFTER);
    private static final Pattern EVERYTHING = Pattern.compile(BEFORE
            + "(?:all (?:real )?(?:numbers|values|reals)(?: of x)?|(?:(?:x can be )?(?:any|every) (?:real"
            + " )?(?:number|value)(?: of x)?)|infinitely many(?: solutions)?|infinite(?:ly many)? solutions|always"
            + " true|true for all x|(?:todos los|cualquier) (?:n[uú]meros? )?(?:reales|real|n[uú]meros?)|infinitas"
            + " soluciones|siempre es (?:verdad|ciert[oa]))"
            + AFTER);
    private static final Pattern NEARLY_EVERYTHING = Pattern.compile(BEFORE
            + "(?:everything|todos los (?:n[uú]meros )?reales|(?:x can be )?(?:all|any|every)(?: real)? (?:numbers?|values?|reals)(?: of x)?),?"
            + " (?:except|but|other than|apart from|without|menos|excepto|salvo)(?: for)? (?:x ?(?:=|is) ?)?(?<some>.+?)"
            + AFTER);
    private static final int LONGEST = 80;

    private SpokenExtent() {}

    /** All real numbers except 2 and 3, in signs; any other text as it is. */
    static String gapsInSigns(String text) {
        Matcher spoken = NEARLY_EVERYTHING.matcher(text);
        return text.length() <= LONGEST && spoken.matches()
                ? "ℝ∖{" + spoken.group("some").replaceAll(",? (?:and|or) (?:x ?= ?)?", ", ") + "}"
                : text;
    }

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
