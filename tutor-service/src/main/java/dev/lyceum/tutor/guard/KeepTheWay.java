package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Ground;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Formulas;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No line of the way is shown that is still to be found: none of the lines that we would write, nothing that the checker would take
 * for a line or for the answer, and not what a line comes to.
 */
final class KeepTheWay implements Rule {
    private static final Pattern SPACES_AND_DOTS = Pattern.compile("[\\s*×·⋅]");
    private static final Pattern TELLING = Pattern.compile("[=<>≤≥≠]|[A-Za-z0-9)] ?[-+*/^×·÷(√]|√|sqrt|[0-9][A-Za-z]");
    private static final Pattern COMES_TO = Pattern.compile(
            "(?:have|has|see|reach|find|tendras|tienes|tendremos|quedara|gives?|gets?|getting|leaves?|leaving|becomes?|makes?|making|equals?|comes to|left with|ends up as|turns into|is|are|be|=|da|queda|quedan|obtienes|obtenemos|resulta|vale|es|son|igual a) (?:you |us |just |exactly |only |te |nos )?(?<number>[-−]?[0-9]{1,15}(?:[.,][0-9]{1,15})?)(?![0-9a-z]|[.,][0-9]| ?[-+*×·÷/^(])");
    private static final Set<VerdictKind> NEAR = Set.of(VerdictKind.FORM, VerdictKind.UNIT, VerdictKind.PARTIAL);
    private static final int LONGEST = 120;
    private static final int MOST = 12;

    private final Secret secret;
    private final Optional<Expected> answer;
    private final String known;
    private final Set<String> lines;
    private final Set<Rational> results;

    /** @param ahead the lines still to be found */
    KeepTheWay(Secret secret, List<Statement> ahead) {
        this.secret = secret;
        this.answer = secret.withheld().answer();
        this.known = secret.known().stream().map(KeepTheWay::bare).collect(Collectors.joining("\n"));
        this.lines = ahead.stream()
                .map(PlainText::of)
                .map(KeepTheWay::bare)
                .filter(line -> TELLING.matcher(line).find() && !known.contains(line))
                .collect(Collectors.toSet());
        this.results = ahead.stream()
                .filter(Equation.class::isInstance)
                .flatMap(line -> line.sides().stream())
                .flatMap(side -> Value.of(side).stream())
                .filter(value -> secret.known().stream()
                        .noneMatch(text -> text.contains(value.abs().toString())))
                .collect(Collectors.toSet());
    }

    private static String bare(String text) {
        return SPACES_AND_DOTS.matcher(text).replaceAll("").replace('−', '-').replace('–', '-');
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        boolean shown = isOurs(draft)
                || COMES_TO.matcher(draft.digits()).results().anyMatch(found -> Claimed.number(found.group(1))
                        .filter(results::contains)
                        .isPresent())
                || answer.filter(right -> formulas(draft).anyMatch(piece -> wouldPass(right, piece)))
                        .isPresent();
        return shown ? Optional.of(Leak.STEP) : Optional.empty();
    }

    private boolean isOurs(Draft draft) {
        String text = bare(draft.plain());
        return lines.stream().anyMatch(text::contains);
    }

    private Stream<String> formulas(Draft draft) {
        return Stream.of(draft.plain(), ReadCalculations.inFormulas(draft.digits()))
                .distinct()
                .flatMap(Formulas::in)
                .map(String::strip)
                .filter(piece ->
                        piece.length() <= LONGEST && TELLING.matcher(piece).find())
                .distinct()
                .filter(piece -> !known.contains(bare(piece)))
                .limit(MOST);
    }

    /** Equal, though it may have another form, another unit or a rounded value. */
    private static boolean wouldPass(Expected right, String piece) {
        Verdict verdict = CheckAnswer.check(right, piece);
        return verdict.kind() == VerdictKind.CORRECT
                || NEAR.contains(verdict.kind()) && verdict.ground() != Ground.QUESTION_AGAIN;
    }
}
