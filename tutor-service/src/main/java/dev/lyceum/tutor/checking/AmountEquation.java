package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_INVALID;
import static dev.lyceum.tutor.checking.VerdictKind.STEP_VALID;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Unit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code 5 × 3 = 15 m²}, {@code 5 m × 3 m = 15 m²}: a calculation, and behind the last equals sign what it comes to. */
record AmountEquation(List<Expression> calculations, Quantity result) {
    /** A letter that is a name for the amount. */
    private static final Pattern LETTER = Pattern.compile(" *[A-Za-z] *");

    private static final Pattern MEASURED = Pattern.compile("(?<=[0-9]) ?([A-Za-z]+(?:\\^?[23²³])?)");

    /** Where an amount answers and what is given is none as it stands. */
    static Optional<AmountEquation> answering(Expected expected, String text, Reading plain) {
        return expected.answer() instanceof Quantity && !(plain.statement().orElse(null) instanceof Quantity)
                ? read(text)
                : Optional.empty();
    }

    static Optional<AmountEquation> read(String text) {
        List<String> sides = List.of(text.split("=", -1));
        Optional<Quantity> result = Line.read(sides.get(sides.size() - 1))
                .statement()
                .filter(Quantity.class::isInstance)
                .map(Quantity.class::cast)
                .filter(amount -> amount.measures().size() == 1);
        List<String> before = sides.stream()
                .limit(sides.size() - 1L)
                .filter(side -> !LETTER.matcher(side).matches())
                .toList();
        List<Expression> calculations =
                before.stream().flatMap(side -> number(side).stream()).toList();
        return result.filter(amount -> !calculations.isEmpty() && calculations.size() == before.size())
                .map(amount -> new AmountEquation(calculations, amount));
    }

    private static Optional<Expression> number(String side) {
        return Line.read(withoutUnits(side))
                .statement()
                .filter(read -> read instanceof Expression && read.variables().isEmpty())
                .map(Expression.class::cast);
    }

    private static String withoutUnits(String side) {
        return MEASURED.matcher(side)
                .replaceAll(found -> Unit.named(found.group(1)).isPresent() ? "" : "$0");
    }

    /** As an answer, and no line of working. */
    Verdict answer(Expected expected) {
        Verdict verdict = verdict(expected);
        return verdict.kind() == STEP_VALID || verdict.kind() == STEP_INVALID ? Verdict.wrong(result) : verdict;
    }

    Verdict verdict(Expected expected) {
        if (!Meaning.areSame(
                Stream.concat(calculations.stream(), result.sides().stream()).toList())) {
            return Verdict.of(STEP_INVALID, Ground.BROKEN_LINE, result).because(List.of(Mistake.ARITH));
        }
        Verdict answer = CheckAnswer.check(expected, result);
        return answer.kind() == INCORRECT ? Verdict.of(STEP_VALID, Ground.TRUE_ASIDE, result) : answer;
    }
}
