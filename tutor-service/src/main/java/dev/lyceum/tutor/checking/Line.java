package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Limits;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Reading.Understood;
import dev.lyceum.tutor.mathematics.Rename;
import dev.lyceum.tutor.mathematics.Words;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a learner writes: mathematics, perhaps in a few words ("I think it's 5"), or talk. */
public final class Line {
    private static final Pattern LEAD_IN = Pattern.compile(
            "^(?i:(?:so|then|and|therefore|hence|thus|ok|okay|yes|no|well|maybe|perhaps|now|next|finally|first)\\b"
                    + "|(?:(?:is |maybe |so )?(?:it is|it's|its|it equals|is it|that is|that's|this is|i think|i guess|i get|i got|we get|"
                    + "you get|i have|we have|that gives|which gives|it gives|gives|equals))\\b"
                    + "|(?:(?:is )?(?:the |my |your )?(?:final )?(?:answer|result|solution|value)(?: is| =| equals)?(?![a-z]))"
                    + "|[:,=≈](?!=)|\\\\approx\\b)\\s*");
    /** What follows from what stands before; only the last is said. */
    private static final Pattern ARROW =
            Pattern.compile("^(?! *[A-Za-z] *=>).*(?:→|⇒|⟹|⟶|=>|\\\\(?:to|Rightarrow|implies|rightarrow)\\b) *(?=.)");
    /** f(x) =, f'(2) =, a_n =, y' =, dy/dx =: names of what is asked for, and no letters of it. */
    private static final Pattern NAME = Pattern.compile(
            "^(?:d[a-z]/d[a-z]|(?:[fghFGHPAVSTy]|[A-Za-z](?='|_))(?:'{1,2})?(?:_(?:[A-Za-z0-9]|\\{[A-Za-z0-9]{1,3}}))?(?<!^[A-Za-z])|[fghFGHPAVST]'{0,2}\\([^()=]{1,12}\\)) *= *");
    /** x_1 = 2, x_2 = 3 are values of x. */
    private static final Pattern NUMBERED = Pattern.compile("\\b([a-z])(?:_\\{?[0-9]}?|[12]|[₀-₉])(?= *=)");

    private static final Pattern LETTER_IS = Pattern.compile("^([A-Za-z]) (?i:is) (?!not )");
    private static final Pattern TRAILING =
            Pattern.compile("(?:[.?,;]|(?i:,? *(?:right|correct|i think|maybe|i guess)))+$");
    private static final Pattern MATHEMATICAL = Pattern.compile("[0-9=+*/^\\\\×÷−]");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z']{2,}\\b");
    private static final int WORDS_OF_TALK = 3;
    private static final int MOST_LEAD_INS = 6;

    private Line() {}

    /** Total, like {@link ReadMathematics#read}. */
    public static Reading read(String text) {
        return read(text, Notation.USUAL);
    }

    static Reading read(String text, Notation notation) {
        return read(text, notation, true);
    }

    /** @param named whether what stands before an equals sign may be a name of what is asked for, as f(2) */
    static Reading read(String text, Notation notation, boolean named) {
        if (text.length() > 2 * Limits.CHARACTERS) {
            return new NotUnderstood(Reason.TOO_LONG);
        }
        String spoken = text.replaceAll("\\s+", " ").strip();
        Optional<Extent> extent = SpokenExtent.of(spoken);
        if (extent.isPresent()) {
            return new Understood(extent.get());
        }
        String bare = bare(spoken, named);
        return NumberWords.number(bare)
                .<Reading>map(value -> new Understood(Expression.of(value)))
                .orElseGet(() -> ReadMathematics.read(Words.toSigns(SpokenExtent.gapsInSigns(bare)), notation));
    }

    /** Whether a text that was not understood is conversation, and not mathematics written in an unknown way. */
    static boolean isTalk(String text) {
        return !MATHEMATICAL.matcher(text).find()
                || WORD.matcher(Words.toSigns(bare(text, true)))
                                .results()
                                .limit(WORDS_OF_TALK)
                                .count()
                        == WORDS_OF_TALK;
    }

    /** Typed as -> it must stand behind mathematics: other languages give it other meanings. */
    private static String afterArrows(String text) {
        String rest = ARROW.matcher(text).replaceFirst("");
        int typed = rest.lastIndexOf("->");
        boolean follows = typed > 0
                && ReadMathematics.read(rest.substring(0, typed)).statement().isPresent();
        return follows ? rest.substring(typed + 2).strip() : rest;
    }

    /** Nobody needs more lead-ins than that, and each costs a pass over the text. */
    private static String bare(String text, boolean named) {
        String rest = afterArrows(text);
        String before = "";
        for (int i = 0; i < MOST_LEAD_INS && !rest.equals(before); i++) {
            before = rest;
            rest = LEAD_IN.matcher(rest).replaceFirst("");
            rest = TRAILING.matcher(rest).replaceFirst("").strip();
        }
        rest = NUMBERED.matcher(rest).replaceAll("$1");
        return LETTER_IS
                .matcher(named ? NAME.matcher(rest).replaceFirst("") : rest)
                .replaceFirst("$1 = ");
    }

    /** A line of working: with one letter in the problem, its other case is read as that letter. */
    public static Reading read(String text, Optional<String> letter) {
        return renamed(read(text), letter);
    }

    /** An answer: where a letter is asked for, f(2) = 5 is not an answer to it. */
    static Reading read(String text, Notation notation, Optional<String> letter) {
        return read(text, notation, letter.isEmpty(), letter);
    }

    /** @param letter whose other case is read as it */
    static Reading read(String text, Notation notation, boolean named, Optional<String> letter) {
        return renamed(read(text, notation, named), letter);
    }

    private static Reading renamed(Reading reading, Optional<String> letter) {
        return letter.flatMap(name -> reading.statement().map(line -> new Rename(name).in(line)))
                .<Reading>map(Understood::new)
                .orElse(reading);
    }
}
