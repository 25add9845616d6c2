package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.Guess.at;
import static dev.lyceum.tutor.checking.Guess.in;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Guesses how a line went wrong: each usual mistake is made on purpose in the line before, and the guess is the mistake
 * whose outcome says the same as what the learner wrote. What is written term for term convinces more than what only has the
 * same solutions, and a sign that puts all right when it is turned stands between the two.
 */
final class LikelyMistakes {
    /** Those that explain a lost solution better than its loss does. */
    private static final List<Guess> PLAIN = List.of(
            at(Mistake.DISTRIBUTE_SIGN, BracketMistakes::minusMeetsFirst),
            at(Mistake.DISTRIBUTE, BracketMistakes::meetsOneTerm),
            at(Mistake.ADD_IN_DISTRIBUTE, BracketMistakes::isAdded),
            at(Mistake.FRESHMAN, BracketMistakes::isDoneToEachTerm),
            in(Mistake.MOVE_SIGN, MovingMistakes::moved),
            in(Mistake.MOVE_SIGN, MovingMistakes::loneMoved).onlyAsWritten(),
            in(Mistake.ONE_SIDE, MovingMistakes::completed).onlyAsWritten());

    private static final List<Guess> OTHER = List.of(
            in(Mistake.FORGOT_DIVIDE, CoefficientMistakes::dropped),
            in(Mistake.SUBTRACT_COEF, CoefficientMistakes::subtracted),
            in(Mistake.ADD_COEF, CoefficientMistakes::added),
            in(Mistake.MULT_NOT_DIV, CoefficientMistakes::multiplied),
            in(Mistake.DIV_NOT_MULT, CoefficientMistakes::divided),
            in(Mistake.INVERTED, CoefficientMistakes::inverted),
            at(Mistake.FORGOT_SQUARE, RootMistakes::isDropped),
            in(Mistake.FORGOT_SQUARE, RootMistakes::droppedWithBothSigns),
            in(Mistake.HALF_NOT_ROOT, RootMistakes::halved),
            at(Mistake.HALF_NOT_ROOT, RootMistakes::isHalf),
            at(Mistake.DIVIDE_PARTIAL, PartialMistakes::dividesOneTerm),
            in(Mistake.DIVIDE_PARTIAL, PartialMistakes::divided).onlyAsWritten(),
            in(Mistake.MULT_PARTIAL, PartialMistakes::multiplied).onlyAsWritten(),
            at(Mistake.COMBINE_UNLIKE, TermMistakes::areCombined),
            in(Mistake.ONE_SIDE, MovingMistakes::onOneSide),
            at(Mistake.ADD_ACROSS, FractionMistakes::areAddedAcross),
            at(Mistake.ORDER, OrderMistakes::areRegrouped),
            at(Mistake.ORDER, OrderMistakes::minusIsRaised),
            at(Mistake.ADD_ACROSS, FractionMistakes::isAddedToWhole));

    /** What a calculation with numbers only may be mistaken for. */
    private static final List<Guess> LAST = List.of(
            at(Mistake.INVERTED, FractionMistakes::isInverted),
            at(Mistake.MULT_NOT_DIV, FractionMistakes::isMultiplied),
            at(Mistake.DIV_NOT_MULT, FractionMistakes::isDivided));

    private static final Guess TURNED = at(Mistake.SIGN, SignMistakes::isTurned);

    private final Statement before;
    private final Outcome after;

    private LikelyMistakes(Statement before, Outcome after) {
        this.before = before;
        this.after = after;
    }

    /** Never empty. */
    static List<Mistake> between(Statement before, Statement after, Optional<Mistake> bySolutions) {
        return difference(before, after)
                .map(pair -> between(pair.get(0), pair.get(1), bySolutions))
                .orElseGet(() -> new LikelyMistakes(before, new Outcome(after)).ranked(bySolutions));
    }

    /** In two systems of as many lines, where they begin to differ. */
    private static Optional<List<Statement>> difference(Statement before, Statement after) {
        List<Statement> one = items(before);
        List<Statement> other = items(after);
        return one.size() == other.size()
                ? IntStream.range(0, one.size())
                        .filter(i -> !new Outcome(other.get(i)).isSolvedLike(one.get(i)))
                        .filter(i -> !other.get(i).equals(one.get(i)))
                        .mapToObj(i -> List.of(one.get(i), other.get(i)))
                        .findFirst()
                : Optional.empty();
    }

    private static List<Statement> items(Statement line) {
        return line instanceof AllOf all ? all.items() : line instanceof AnyOf any ? any.items() : List.of();
    }

    /** Never empty. */
    static List<Mistake> between(Expression before, Expression after, boolean differentiates) {
        List<Mistake> likely =
                differentiates ? inDerivative(before, new Outcome(after)).toList() : List.of();
        return likely.isEmpty() ? new LikelyMistakes(before, new Outcome(after)).ranked(Optional.empty()) : likely;
    }

    private static Stream<Mistake> inDerivative(Expression before, Outcome after) {
        return Stream.of(
                        when(
                                Mistake.POWER_RULE,
                                DerivativeMistakes.byPowers(before).anyMatch(after::isWritten)),
                        when(
                                Mistake.PRODUCT_RULE,
                                DerivativeMistakes.byProducts(before).anyMatch(after::isWritten)),
                        when(Mistake.SIGN, DerivativeMistakes.rightly(before).anyMatch(after::isTurned)))
                .flatMap(Optional::stream);
    }

    private static Optional<Mistake> when(Mistake mistake, boolean fits) {
        return Optional.of(mistake).filter(guess -> fits);
    }

    private List<Mistake> ranked(Optional<Mistake> bySolutions) {
        if (after.isWritten(before) || after.isSolvedLike(before)) {
            return List.of(bySolutions.orElse(Mistake.ARITH)); // only a gap tells them apart: no slip made it
        }
        Optional<Mistake> telling = bySolutions.filter(mistake -> solutionsTell());
        return Stream.<Supplier<Stream<Mistake>>>of(
                        () -> asWritten(telling),
                        this::bySigns,
                        this::asSolved,
                        () -> written(LAST),
                        bySolutions.filter(mistake -> !isLinear())::stream)
                .map(tier -> tier.get().distinct().toList())
                .filter(likely -> !likely.isEmpty())
                .findFirst()
                .orElse(List.of(Mistake.ARITH));
    }

    private Stream<Mistake> asWritten(Optional<Mistake> telling) {
        return Stream.of(written(PLAIN), telling.stream(), written(OTHER)).flatMap(each -> each);
    }

    private Stream<Mistake> bySigns() {
        return Stream.of(
                        when(Mistake.INEQUALITY_FLIP, after.isSolvedTurned(before)),
                        when(Mistake.SIGN_FACTOR, after.hasFactorsTurned(before)),
                        when(Mistake.SIGN_ROOT, SignMistakes.areReadOff(before, after.line())),
                        when(
                                Mistake.SIGN,
                                after.isTurned(before)
                                        || TURNED.isWritten(before, after)
                                        || SignMistakes.areOfSolutions(before, after.line())))
                .flatMap(Optional::stream);
    }

    private Stream<Mistake> asSolved() {
        return Stream.concat(PLAIN.stream(), OTHER.stream())
                .filter(guess -> guess.isSolved(before, after))
                .map(Guess::mistake);
    }

    private Stream<Mistake> written(List<Guess> guesses) {
        return guesses.stream().filter(guess -> guess.isWritten(before, after)).map(Guess::mistake);
    }

    /** Of an inequality nearly every mistake loses or adds some, and a linear equation has but one. */
    private boolean solutionsTell() {
        return !(before instanceof Chain) && before.variables().size() == 1 && !isLinear();
    }

    private boolean isLinear() {
        return Zero.isLinear(before) && Zero.isLinear(after.line());
    }
}
