package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Equation;
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
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Words;
import java.util.Optional;
import java.util.regex.Matcher;
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
            "^(?:d[a-z]/d[a-z](?: ?\\([^=]{1,60}\\))?|\\\\frac *\\{d[a-z]} *\\{d[a-z]}|(?:∫|\\\\int)[^=]{1,60}?d ?[a-z]|[fgh](?:\\^(?:-1|\\{-1}|\\(-1\\))|⁻¹)\\([a-z]\\)|[0-9]{1,2}C[0-9]{1,2}|\\\\binom *\\{[0-9]+} *\\{[0-9]+}|(?:an|aₙ|[abu]\\(n\\))|(?:[fghFGHPAVSTy]|[A-Za-z](?='|_))(?:'{1,2})?(?:_(?:[A-Za-z0-9]|\\{[A-Za-z0-9]{1,3}}))?(?<!^[A-Za-z])|[fghtFGHPAVSTC]['’′]{0,2}\\([^()=]{1,12}\\)|[fghy][’′]{1,2}) *= *");
    /** x_1 = 2, x_2 = 3 are values of x. */
    private static final Pattern NUMBERED =
            Pattern.compile("\\b([a-z])(?:_?\\{?[0-9],[0-9]}?|_\\{?[0-9]}?|[12]|[₀-₉])(?= *=)");

    private static final Pattern LETTER_IS = Pattern.compile(
            "(?<![A-Za-z])([A-Za-z])(?: (?i:is|es igual a|es|vale)|:) (?=[-−–±]? ?[0-9.(√π\\\\]|\\p{L}{2,}[^=]*$)");
    /** x is less than 4, but not x is five. */
    private static final Pattern COMPARED = Pattern.compile(
            "(?i)(?:not|no|at least|at most|less|greater|more|larger|smaller|between|equal|igual|mayor|menor|entre|al|como)\\b.*");
    /** What follows from an equation is said behind it. */
    private static final Pattern SO = Pattern.compile(
            "^.*=.*?[,;.]? (?i:so|then|therefore|hence|thus|entonces|luego|as[ií] que|por lo tanto) (?=.*=)");
    /** It is twice a root, and one value. */
    private static final Pattern TWICE =
            Pattern.compile(" ?[(,]? ?(?i:double(?: root)?|twice|(?:ra[ií]z )?doble|dos veces)\\)?$");
    /** Where an expression has a value: that belongs to it and is not asked for. */
    private static final Pattern WITH_GAP = Pattern.compile(
            "^([^=<>≤≥≠]+?)(?:, ?| (?:for|with|where|if|when|para|con) | ?\\()[a-z] ?(?:≠|!=|\\\\neq?) ?[-−]?[0-9/]+\\)?$");
    /** Of pure numbers nobody needs to be told a unit. */
    private static final Pattern PURE_UNIT = Pattern.compile(
            "(?<=[0-9)π}]) ?(?i:(?:(?:square|cubic) )?units?(?: ?\\^?[23²³])?|u(?:²|\\^2)|rad(?:ians?)?|radianes|unidades(?: cuadradas)?)$");

    private static final Pattern MIXED_WITH_AND = Pattern.compile("^(-?[0-9]+) (?:and|y) ([0-9]+ ?/ ?[0-9]+)$");
    private static final Pattern SPANISH_AND = Pattern.compile("(?<=[0-9)}]) y (?=-?[0-9(√])");
    private static final Pattern LETTER_AND_WORDS = Pattern.compile("^([A-Za-z]) ?= ?(\\p{L}[\\p{L} -]+)$");
    private static final Pattern TRAILING =
            Pattern.compile("(?:[.?,;]|(?i:,? *(?:right|correct|i think|maybe|i guess)))+$");
    private static final Pattern MATHEMATICAL = Pattern.compile("[0-9=+*/^\\\\×÷−]");
    private static final Pattern WORD = Pattern.compile("\\b[A-Za-z']{2,}\\b");
    private static final int WORDS_OF_TALK = 3;
    private static final int MOST_LEAD_INS = 6;
    /** What is longer is no answer in a few words, and would cost too much to look at so closely. */
    static final int LONGEST_PHRASE = 200;

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
        String line = bare(spoken, named);
        String bare = line.length() > LONGEST_PHRASE ? line : joined(line, notation);
        return inWords(bare)
                .<Reading>map(Understood::new)
                .orElseGet(() -> ReadMathematics.read(Words.toSigns(SpokenExtent.gapsInSigns(bare)), notation));
    }

    /** Five; x = five. */
    private static Optional<Statement> inWords(String text) {
        Matcher named = LETTER_AND_WORDS.matcher(text);
        return named.matches()
                ? number(named.group(2)).map(value -> Equation.of(named.group(1), value))
                : number(text).map(value -> value);
    }

    private static Optional<Expression> number(String words) {
        return NumberWords.number(words)
                .or(() -> SpanishNumberWords.number(words))
                .map(Expression::of);
    }

    /** 3 and 2/5 is a mixed number where no list is asked for; an y between numbers joins them where no letter y is. */
    private static String joined(String text, Notation notation) {
        String whole =
                notation.commasList() ? text : MIXED_WITH_AND.matcher(text).replaceFirst("$1 $2");
        return notation.equals(Notation.LETTERS)
                ? whole
                : SPANISH_AND.matcher(whole).replaceAll(" and ");
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
        String behind = ARROW.matcher(text).replaceFirst("");
        String rest =
                behind.length() > LONGEST_PHRASE ? behind : SO.matcher(behind).replaceFirst("");
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
            rest = rest.length() > LONGEST_PHRASE ? rest : Preface.without(rest, named);
            rest = TRAILING.matcher(rest).replaceFirst("").strip();
        }
        rest = rest.length() > LONGEST_PHRASE ? rest : withoutRemarks(rest);
        rest = NUMBERED.matcher(rest).replaceAll("$1");
        String values = named ? NAME.matcher(rest).replaceFirst("") : rest;
        return values.length() > LONGEST_PHRASE ? values : lettersWithSigns(values);
    }

    private static String withoutRemarks(String text) {
        String alone = TWICE.matcher(WITH_GAP.matcher(text).replaceFirst("$1")).replaceFirst("");
        return PURE_UNIT.matcher(alone).replaceFirst("");
    }

    private static String lettersWithSigns(String text) {
        return LETTER_IS
                .matcher(text)
                .replaceAll(
                        found -> COMPARED.matcher(text.substring(found.end())).matches() ? "$0" : "$1 = ");
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
