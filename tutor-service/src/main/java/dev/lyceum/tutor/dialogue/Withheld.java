package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.mathematics.WrittenNumbers.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer that must not be given away: no text may hold a value of it as a number or a number word, in any role and with
 * either sign, or an expression that would be taken for it, unless that stands just so in the problem or in the learner's own
 * lines; and no text may claim it even then.
 */
public final class Withheld {
    /** So many numbers of what is known are read; what was not read may not be repeated. */
    private static final int MOST_READ = 1_000;

    /** A quotient with a point in it; those of whole numbers are read as the fractions that they are. */
    private static final Pattern QUOTIENT =
            Pattern.compile("(?=[0-9 /]*\\.[0-9])([0-9]*\\.?[0-9]+) */ *([0-9]*\\.?[0-9]+)");

    private static final Pattern SUM = Pattern.compile("[^(] ?[-+−] ?");
    private static final Pattern SPACES_AND_DOTS = Pattern.compile("[ *×·]");

    private final Optional<Expected> answer;
    private final Set<Rational> values;
    private final List<String> known;
    private final Optional<String> line;
    private Optional<Set<String>> standing = Optional.empty();

    private Withheld(Optional<Expected> answer, List<String> known, Optional<String> line) {
        this.answer = answer;
        this.values = answer.map(Expected::values).orElse(Set.of());
        this.known = known;
        this.line = line;
    }

    /** @param known the texts whose numbers may be repeated, the most important first */
    static Withheld of(Optional<Expected> answer, List<String> known) {
        return new Withheld(answer, known, Optional.empty());
    }

    static Withheld nothing() {
        return new Withheld(Optional.empty(), List.of(), Optional.empty());
    }

    /** The same, and this line too, though it might come up by chance in another problem. */
    Withheld and(Statement next) {
        return new Withheld(answer, known, Optional.of(bare(PlainText.of(next))));
    }

    /** The same where these words are known too, before all others. */
    public Withheld knowing(String words) {
        return new Withheld(
                answer, Stream.concat(Stream.of(words), known.stream()).toList(), line);
    }

    /** Every number that must not be said, with its sign. */
    public Set<Rational> values() {
        return values;
    }

    /** Empty where nothing is withheld. */
    public Optional<Expected> answer() {
        return answer;
    }

    private static String bare(String text) {
        return SPACES_AND_DOTS.matcher(text).replaceAll("");
    }

    public boolean allows(String text) {
        return allowsNumbersOf(text)
                && line.filter(bare(text)::contains).isEmpty()
                && answer.filter(right -> states(text, right)).isEmpty();
    }

    /** The same, as far as numbers go. */
    public boolean allowsNumbersOf(String text) {
        return values.stream().noneMatch(value -> holds(text, value));
    }

    private boolean holds(String text, Rational value) {
        return WrittenNumbers.in(text).anyMatch(number -> tells(number, value))
                || inWords(text).anyMatch(said -> says(said, value))
                || QUOTIENT.matcher(text).results().anyMatch(found -> comesTo(found, value.abs()));
    }

    private boolean comesTo(MatchResult quotient, Rational size) {
        Rational divisor = Rational.of(new BigDecimal(quotient.group(2)));
        return !divisor.isZero()
                && Rational.of(new BigDecimal(quotient.group(1))).over(divisor).equals(size)
                && known.stream().noneMatch(each -> bare(each).contains(bare(quotient.group())));
    }

    /** In every language: a word may come from another than the tutor speaks. */
    private static Stream<Rational> inWords(String text) {
        return Stream.concat(NumberWords.said(text), SpanishNumberWords.said(text));
    }

    /** Whether the checker would take a piece of it for the answer, or a part of a piece. */
    private boolean states(String text, Expected right) {
        Set<Integer> letters = FormulaParts.letters(PlainText.of(right.answer()));
        return Formulas.in(text)
                .flatMap(piece -> Stream.concat(Stream.of(piece), FormulaParts.of(piece, letters)))
                .distinct()
                .filter(piece -> known.stream().noneMatch(each -> each.contains(piece) && standsIn(each, piece)))
                .anyMatch(piece -> CheckAnswer.check(right, piece).kind() == VerdictKind.CORRECT);
    }

    /** As a whole: x + 7 does not stand in 8x + 7, 2 - x + 7 or x + 7.5, nor 2x in 2x². */
    private static boolean standsIn(String text, String piece) {
        boolean isSum = SUM.matcher(piece).find();
        String before = "(?<![\\p{Alnum}.√)\\p{No}]|[0-9)\\p{No}√] |[0-9],%s)".formatted(isSum ? "|[-−*/^×·⋅÷] ?" : "");
        String after = "(?![\\p{Alnum}\\p{No}√(]|[.,][0-9]| ?\\^%s)".formatted(isSum ? "| ?[*/×·⋅÷]" : "");
        return Pattern.compile(before + Pattern.quote(piece) + after)
                .matcher(text)
                .find();
    }

    private boolean tells(Written number, Rational answer) {
        boolean same = number.value().equals(answer);
        boolean hints = same
                || Stream.concat(Stream.of(number.value()), number.pieces().stream())
                        .anyMatch(piece -> says(piece, answer));
        return same && number.claimed() || hints && !stands(number.literal());
    }

    /** Without its sign a value gives away as much, unless that stands there with one sign or the other. */
    private boolean says(Rational size, Rational answer) {
        if (!size.abs().equals(answer.abs())) {
            return false;
        }
        String literal = size.abs()
                .decimal()
                .map(BigDecimal::toPlainString)
                .orElse(size.abs().toString());
        return !stands(literal) && !(answer.signum() < 0 && stands("-" + literal));
    }

    /** Most sentences hold no number at all, so what is known is read when it first matters, and once. */
    private boolean stands(String literal) {
        Set<String> literals = standing.orElseGet(this::read);
        standing = Optional.of(literals);
        return literals.contains(literal);
    }

    private Set<String> read() {
        return known.stream()
                .flatMap(WrittenNumbers::in)
                .limit(MOST_READ)
                .map(Written::literal)
                .collect(Collectors.toSet());
    }
}
