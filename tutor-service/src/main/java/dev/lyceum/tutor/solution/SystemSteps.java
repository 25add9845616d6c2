package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The next line of two linear equations with two letters: by substitution where a letter stands alone or easily could,
 * else by elimination. Both equations stay on every line.
 */
final class SystemSteps {
    private final NumberStyle style;

    SystemSteps(NumberStyle style) {
        this.style = style;
    }

    Optional<Step> next(AllOf system) {
        boolean two = system.items().size() == 2
                && system.items().stream().allMatch(Equation.class::isInstance)
                && system.variables().size() == 2
                && system.sides().stream().allMatch(SystemSteps::isLinear);
        return two ? next(system, first(system), second(system)) : Optional.empty();
    }

    private static boolean isLinear(Expression side) {
        return FlatSum.of(side).filter(sum -> sum.degree() <= 1).isPresent();
    }

    private static Equation first(AllOf system) {
        return (Equation) system.items().get(0);
    }

    private static Equation second(AllOf system) {
        return (Equation) system.items().get(1);
    }

    private Optional<Step> next(AllOf system, Equation one, Equation other) {
        return constant(system)
                .or(() -> found(system, one, other))
                .or(() -> found(system, other, one))
                .or(() -> Lines.item(system, this::ofOneLetter))
                .or(() -> isSolved(system) ? Optional.empty() : unsolved(system, one, other));
    }

    private static boolean isSolved(AllOf system) {
        return system.items().stream().allMatch(item -> item.variables().size() == 1);
    }

    private Optional<Step> unsolved(AllOf system, Equation one, Equation other) {
        return substituted(system, one, other)
                .or(() -> substituted(system, other, one))
                .or(() -> Lines.side(system, side -> ExpandSteps.next(side, style)))
                .or(() -> matched(system))
                .or(() -> Lines.item(system, this::isolated))
                .or(() -> Lines.item(system, this::inOrder))
                .or(() -> multiplied(system));
    }

    /** 0 = 5, or 0 = 0, which leaves the other equation alone. */
    private static Optional<Step> constant(AllOf system) {
        return system.items().stream()
                .filter(item -> item.variables().isEmpty())
                .findFirst()
                .map(item -> {
                    boolean same = ((Equation) item).left().equals(((Equation) item).right());
                    Statement other = system.items().get(1 - system.items().indexOf(item));
                    return Lines.step(
                            same ? Rule.SAME_EQUATION : Rule.CONTRADICTION, system, same ? other : item, item);
                });
    }

    /** x = 2 is put into the other equation. */
    private Optional<Step> found(AllOf system, Equation solved, Equation other) {
        boolean known = solved.left() instanceof Variable && NumberStyle.isFinished(solved.right());
        return known && other.variables().containsAll(solved.variables())
                ? Optional.of(put(Rule.SUBSTITUTE_VALUE, system, solved, other))
                : Optional.empty();
    }

    /** y = 2x - 1 is put into the other equation. */
    private Optional<Step> substituted(AllOf system, Equation solved, Equation other) {
        Equation named = isNamed(solved) ? solved : solved.swapped();
        return isNamed(named) && other.variables().containsAll(named.left().variables())
                ? Optional.of(put(Rule.SUBSTITUTE, system, named, other))
                : Optional.empty();
    }

    private static boolean isNamed(Equation equation) {
        return equation.left() instanceof Variable name
                && !equation.right().variables().contains(name.name());
    }

    private static Step put(Rule rule, AllOf system, Equation solved, Equation other) {
        String letter = ((Variable) solved.left()).name();
        var put = new Substitute(Map.of(letter, solved.right()));
        return Lines.step(rule, system, Lines.with(system, other, put.in(other)), solved);
    }

    private Optional<Step> ofOneLetter(Statement item) {
        return item.variables().size() == 1
                ? Lines.side(item, side -> ArithmeticSteps.next(side, style, false))
                        .or(() -> solvedFurther(item))
                : Optional.empty();
    }

    private Optional<Step> solvedFurther(Statement item) {
        return new EquationSteps(item.variables().first(), style)
                .next((Equation) item)
                .or(() -> swapped((Equation) item));
    }

    private static Optional<Step> swapped(Equation item) {
        return item.right() instanceof Variable
                ? Optional.of(Lines.step(Rule.TURN_AROUND, item, item.swapped(), item))
                : Optional.empty();
    }

    /** Where the same letter has the same factor in both, or the opposite one. */
    private Optional<Step> matched(AllOf system) {
        if (!isInOrder(first(system)) || !isInOrder(second(system))) {
            return Optional.empty();
        }
        return Stream.of(false, true)
                .filter(subtract -> system.variables().stream().anyMatch(letter -> goesAway(system, letter, subtract)))
                .findFirst()
                .map(subtract -> joined(system, subtract));
    }

    private static boolean goesAway(AllOf system, String letter, boolean subtract) {
        Rational one = factor(first(system), letter);
        Rational other = factor(second(system), letter);
        return !one.isZero() && one.equals(subtract ? other : other.negate());
    }

    private Step joined(AllOf system, boolean subtract) {
        Equation joined = joined(first(system), second(system), subtract);
        return Lines.step(
                subtract ? Rule.SUBTRACT_EQUATIONS : Rule.ADD_EQUATIONS,
                system,
                new AllOf(List.of(first(system), joined)),
                second(system));
    }

    private Equation joined(Equation one, Equation other, boolean subtract) {
        Rational sign = Rational.of(subtract ? -1 : 1);
        Equation joined = new Equation(
                written(flat(one.left()).plus(flat(other.left()).times(sign))),
                written(flat(one.right()).plus(flat(other.right()).times(sign))));
        boolean minus = joined.left() instanceof Expression.Negation;
        return subtract && minus ? joined(other, one, true) : joined;
    }

    /** y = 9 - 3x from 3x + y = 9. */
    private Optional<Step> isolated(Statement item) {
        var equation = (Equation) item;
        FlatSum left = difference(equation);
        return equation.variables().stream()
                .sorted(Comparator.reverseOrder())
                .filter(letter -> factor(equation, letter).abs().equals(Rational.ONE))
                .findFirst()
                .map(letter -> {
                    Term term = Term.letter(letter).times(factor(equation, letter));
                    FlatSum rest = left.minus(new FlatSum(List.of(term)))
                            .collected()
                            .times(factor(equation, letter).negate());
                    return Lines.step(
                            Rule.ISOLATE_LETTER,
                            item,
                            new Equation(
                                    new Variable(letter), positiveFirst(rest).expression(style)),
                            new Variable(letter));
                });
    }

    /** Letters on the left, the number on the right. */
    private Optional<Step> inOrder(Statement item) {
        var equation = (Equation) item;
        if (isInOrder(equation)) {
            return Optional.empty();
        }
        List<Term> all = difference(equation).collected().terms();
        var letters = new FlatSum(all.stream()
                .filter(term -> !term.isNumber())
                .sorted(Comparator.comparing(term -> term.powers().firstKey()))
                .toList());
        var number = new FlatSum(all.stream().filter(Term::isNumber).toList()).times(Rational.of(-1));
        return Optional.of(Lines.step(Rule.LETTERS_LEFT, item, new Equation(written(letters), written(number)), item));
    }

    private static boolean isInOrder(Equation equation) {
        return equation.right().variables().isEmpty()
                && flat(equation.left()).terms().stream().noneMatch(Term::isNumber);
    }

    /** So that a letter gets the same factor, up to its sign, in both. */
    private Optional<Step> multiplied(AllOf system) {
        return system.variables().stream()
                .min(Comparator.comparing(letter -> least(system, letter)))
                .map(letter -> {
                    Rational common = Rational.of(least(system, letter));
                    Map<Statement, Statement> scaled = new TreeMap<>(Comparator.comparing(Object::toString));
                    system.items()
                            .forEach(item -> scaled.put(
                                    item,
                                    scaled(
                                            (Equation) item,
                                            common.over(factor((Equation) item, letter)
                                                    .abs()))));
                    return Lines.step(
                            Rule.MULTIPLY_EQUATIONS,
                            system,
                            new AllOf(system.items().stream().map(scaled::get).toList()),
                            new Variable(letter));
                });
    }

    private BigInteger least(AllOf system, String letter) {
        Rational one = factor(first(system), letter).abs();
        Rational other = factor(second(system), letter).abs();
        BigInteger below = one.denominator().multiply(other.denominator());
        BigInteger a = one.times(Rational.of(below)).numerator();
        BigInteger b = other.times(Rational.of(below)).numerator();
        return a.multiply(b).divide(a.gcd(b));
    }

    private Equation scaled(Equation equation, Rational by) {
        return equation.map(
                side -> by.equals(Rational.ONE) ? side : written(flat(side).times(by)));
    }

    private Expression written(FlatSum sum) {
        return sum.collected().expression(style);
    }

    /** 9 - 3x and not -3x + 9. */
    private static FlatSum positiveFirst(FlatSum sum) {
        boolean minus = !sum.terms().isEmpty() && sum.terms().get(0).factor().signum() < 0;
        return minus
                ? new FlatSum(sum.terms().stream()
                        .sorted(Comparator.comparing(
                                (Term term) -> -term.factor().signum()))
                        .toList())
                : sum;
    }

    private static FlatSum flat(Expression side) {
        return FlatSum.of(side).orElseThrow();
    }

    private static FlatSum difference(Equation equation) {
        return flat(equation.left()).minus(flat(equation.right()));
    }

    private static Rational factor(Equation equation, String letter) {
        return difference(equation).terms().stream()
                .filter(term -> term.powers().containsKey(letter))
                .map(Term::factor)
                .reduce(Rational.ZERO, Rational::plus);
    }
}
