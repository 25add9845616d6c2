package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.UNIT;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Quantity.Measure;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Unit;
import java.util.List;
import java.util.Optional;

/**
 * An amount where a bare number answers: only the unit that the question names may stand with it.
 *
 * @param asked "How many minutes"; empty where apples are counted
 */
record CountVerdict(Expected expected, Optional<Unit> asked) {

    Verdict of(Expression right, Quantity said) {
        return asked.map(unit -> of(right, unit, said)).orElseGet(() -> ofThings(said));
    }

    /** The same amount in another unit is true, and still to be put in the unit that is asked for. */
    private Verdict of(Expression right, Unit unit, Quantity said) {
        Verdict verdict = new AmountVerdict(expected, said).of(new Quantity(List.of(new Measure(right, unit))), said);
        boolean same =
                said.measures().stream().allMatch(measure -> measure.unit().equals(unit));
        return verdict.kind() == CORRECT && !same ? Verdict.of(UNIT, Ground.NOT_COMPUTED, said) : verdict;
    }

    private Verdict ofThings(Quantity said) {
        return of(Ground.OTHER_UNIT, CheckAnswer.check(expected, said), said);
    }

    /** The number may be right, but it is not asked how many of these there are. */
    static Verdict ofOtherThing(Expected expected, Statement count) {
        return of(Ground.OTHER_THING, CheckAnswer.check(expected, count), count);
    }

    private static Verdict of(Ground ground, Verdict number, Statement said) {
        return number.kind() == CORRECT || number.kind() == FORM ? Verdict.of(UNIT, ground, said) : number;
    }
}
