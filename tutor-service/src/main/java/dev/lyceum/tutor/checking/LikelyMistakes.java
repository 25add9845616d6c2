package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Linear;
import dev.lyceum.tutor.mathematics.LinearEquation;
import dev.lyceum.tutor.mathematics.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Guesses how a line went wrong: each usual mistake is made on purpose in the line before, and the guess is the mistake
 * whose outcome says the same as what the learner wrote.
 */
final class LikelyMistakes {
    /** The likeliest first: a misread bracket explains more than a lost sign, and a lost sign more than a dropped side. */
    private static final List<Map.Entry<Mistake, BiFunction<Equation, String, Stream<LinearEquation>>>> RANKED =
            List.of(
                    Map.entry(Mistake.DISTRIBUTE, LikelyMistakes::halfDistributed),
                    Map.entry(Mistake.FORGOT_DIVIDE, LikelyMistakes::undivided),
                    Map.entry(Mistake.MOVE_SIGN, LikelyMistakes::movedUnchanged),
                    Map.entry(Mistake.ONE_SIDE, LikelyMistakes::changedOnOneSide));

    private LikelyMistakes() {}

    /** Never empty. */
    static List<Mistake> between(Equation before, LinearEquation wrong, String letter) {
        List<Mistake> likely = new ArrayList<>();
        for (var mistake : RANKED) {
            if (mistake.getValue().apply(before, letter).anyMatch(wrong::isEquivalentTo)) {
                likely.add(mistake.getKey());
            }
        }
        return likely.isEmpty() ? List.of(Mistake.ARITH) : List.copyOf(likely);
    }

    private static Stream<LinearEquation> halfDistributed(Equation before, String letter) {
        return HalfDistributed.of(before, letter).stream();
    }

    private static Stream<LinearEquation> undivided(Equation before, String letter) {
        return LinearEquation.of(before, letter).stream()
                .map(line -> line.left().minus(line.right()))
                .filter(gathered -> !gathered.isConstant())
                .map(Linear::constant)
                .flatMap(constant -> Stream.of(constant, constant.negate()))
                .map(LikelyMistakes::letterIs);
    }

    private static LinearEquation letterIs(Rational value) {
        return new LinearEquation(Linear.variable(Rational.ONE), Linear.constant(value));
    }

    private static Stream<LinearEquation> movedUnchanged(Equation before, String letter) {
        return LinearEquation.of(before, letter).stream().flatMap(LikelyMistakes::movedUnchanged);
    }

    private static Stream<LinearEquation> movedUnchanged(LinearEquation line) {
        return Stream.concat(
                terms(line.left())
                        .map(term -> new LinearEquation(
                                line.left().minus(term), line.right().plus(term))),
                terms(line.right())
                        .map(term -> new LinearEquation(
                                line.left().plus(term), line.right().minus(term))));
    }

    private static Stream<LinearEquation> changedOnOneSide(Equation before, String letter) {
        return LinearEquation.of(before, letter).stream()
                .flatMap(line -> Stream.concat(addedOnOneSide(line), dividedOnOneSide(line)));
    }

    private static Stream<LinearEquation> addedOnOneSide(LinearEquation line) {
        return Stream.concat(terms(line.left()), terms(line.right()))
                .flatMap(term -> Stream.of(
                        new LinearEquation(line.left().minus(term), line.right()),
                        new LinearEquation(line.left(), line.right().minus(term))));
    }

    private static Stream<LinearEquation> dividedOnOneSide(LinearEquation line) {
        return Stream.of(line.left(), line.right())
                .map(Linear::coefficient)
                .filter(factor -> !factor.isZero())
                .map(Rational.ONE::over)
                .flatMap(share -> Stream.of(
                        new LinearEquation(line.left().times(share), line.right()),
                        new LinearEquation(line.left(), line.right().times(share))));
    }

    private static Stream<Linear> terms(Linear side) {
        return Stream.of(Linear.variable(side.coefficient()), Linear.constant(side.constant()));
    }
}
