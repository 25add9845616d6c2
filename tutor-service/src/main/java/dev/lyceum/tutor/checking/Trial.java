package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.CompareSolutions;
import dev.lyceum.tutor.algebra.Solutions;
import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A wrong answer put to the test: numbers for the letters, with which the learner sees for himself that it does not fit.
 *
 * @param numbers the value of each letter
 * @param sides what becomes of what has letters in it, from left to right
 */
public record Trial(Kind kind, Statement numbers, List<Side> sides) {

    public enum Kind {
        /** The learner's own values do not satisfy the problem. */
        EQUATION,
        /** A number satisfies the problem and not the learner's answer, or the other way round. */
        BOUNDS,
        /** What was given and what the learner made of it are not equal for a number. */
        EXPRESSION
    }

    /** An expression with numbers for its letters, and what it comes to. */
    public record Side(Expression put, Expression result) {}

    /** Near enough to every bound that school asks for. */
    private static final int MOST = 40;

    /** Empty where nothing can be put in, or nothing that is put in tells. */
    public static Optional<Trial> of(Question question, Statement wrong) {
        if (!question.isSolving()) {
            return question.given().flatMap(given -> ofExpression(question, (Expression) given, wrong));
        }
        Optional<Statement> said = AsStatement.of(wrong, question);
        return said.flatMap(line -> isRegion(question)
                ? ofBounds(question, line)
                : alternatives(line).stream()
                        .flatMap(each -> ofValues(question, each).stream())
                        .findFirst());
    }

    private static boolean isRegion(Question question) {
        return question.expected()
                .filter(expected -> Meaning.of(expected.answer()) instanceof Meaning.Region)
                .isPresent();
    }

    private static List<Statement> alternatives(Statement line) {
        return line instanceof AnyOf any ? any.items() : List.of(line);
    }

    // --- values of the letters of an equation or a system

    private static Optional<Trial> ofValues(Question question, Statement said) {
        Map<String, Expression> values = new TreeMap<>();
        for (Statement item : said instanceof AllOf all ? all.items() : List.of(said)) {
            if (item instanceof Equation equation && equation.left() instanceof Variable letter) {
                values.put(letter.name(), equation.right());
            }
        }
        Statement given = question.given().orElseThrow();
        return values.keySet().equals(given.variables())
                ? items(given)
                        .flatMap(item -> failing(item, new Substitute(values), said).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Stream<Statement> items(Statement given) {
        return given instanceof AllOf all ? all.items().stream() : Stream.of(given);
    }

    private static Optional<Trial> failing(Statement line, Substitute put, Statement said) {
        return holds(line, put) ? Optional.empty() : of(Kind.EQUATION, said, line.sides(), put);
    }

    private static boolean holds(Statement line, Substitute put) {
        return CompareSolutions.compare(put.in(line), Extent.EVERYTHING) == Solutions.EQUAL;
    }

    // --- a number that tells two regions apart

    private static Optional<Trial> ofBounds(Question question, Statement said) {
        Statement given = question.given().orElseThrow();
        return question.letter().flatMap(letter -> candidates(question, said)
                .filter(number -> question.expected()
                        .filter(right -> !right.values().contains(number))
                        .isPresent())
                .map(number -> Map.of(letter, Expression.decimal(number)))
                .filter(number -> holds(given, new Substitute(number)) != holds(said, new Substitute(number)))
                .flatMap(number -> items(given)
                        .flatMap(item -> of(
                                Kind.BOUNDS,
                                Equation.of(letter, number.get(letter)),
                                item.sides(),
                                new Substitute(number))
                                .stream()))
                .findFirst());
    }

    /** Whole numbers first, the nearest to the bounds before others; then what lies between. */
    private static Stream<Rational> candidates(Question question, Statement said) {
        List<Rational> bounds = Stream.concat(
                        said.sides().stream().flatMap(side -> Value.of(side).stream()),
                        question.expected().stream().flatMap(right -> right.values().stream()))
                .toList();
        Stream<Rational> near = IntStream.range(0, MOST)
                .mapToObj(i -> Rational.of(i % 2 == 0 ? i / 2 : -1 - i / 2))
                .flatMap(away -> bounds.stream().map(bound -> Rational.of(bound.cut(0, RoundingMode.FLOOR))
                        .plus(away)));
        Stream<Rational> between = bounds.stream().flatMap(one -> bounds.stream()
                .map(other -> one.plus(other).over(Rational.of(2)))
                .filter(middle -> middle.decimal().isPresent()));
        return Stream.concat(near, between);
    }

    // --- a number for the letters of two expressions that should be equal

    private static Optional<Trial> ofExpression(Question question, Expression given, Statement wrong) {
        boolean comparable = !question.isDifferentiating() && !given.variables().isEmpty();
        Optional<Expression> said = Meaning.of(wrong) instanceof Meaning.One one
                ? Optional.of(one.value()).filter(value -> given.variables().containsAll(value.variables()))
                : Optional.empty();
        return said.filter(value -> comparable).flatMap(value -> IntStream.rangeClosed(2, MOST)
                .mapToObj(number -> numbers(given, number))
                .flatMap(put -> of(Kind.EXPRESSION, numbers(put), List.of(given, value), new Substitute(put)).stream())
                .filter(Trial::tellsApartAndNoRoot)
                .findFirst());
    }

    /** Where what was given comes to nothing it has a factor, which is still to be found. */
    private static boolean tellsApartAndNoRoot(Trial trial) {
        Expression given = trial.sides().get(0).result();
        return !given.equals(trial.sides().get(trial.sides().size() - 1).result())
                && Value.of(given).filter(Rational::isZero).isEmpty();
    }

    private static Map<String, Expression> numbers(Expression given, int first) {
        Map<String, Expression> numbers = new TreeMap<>();
        given.variables().forEach(letter -> numbers.put(letter, Expression.of(Rational.of(first + numbers.size()))));
        return numbers;
    }

    private static Statement numbers(Map<String, Expression> values) {
        List<Statement> each = values.entrySet().stream()
                .<Statement>map(value -> Equation.of(value.getKey(), value.getValue()))
                .toList();
        return each.size() == 1 ? each.get(0) : new AllOf(each);
    }

    // ---

    /** Empty when something has no value that can be written, or nothing has to be worked out. */
    private static Optional<Trial> of(Kind kind, Statement numbers, List<Expression> written, Substitute put) {
        List<Expression> open = written.stream()
                .filter(side -> kind == Kind.EXPRESSION || !side.variables().isEmpty())
                .map(put::in)
                .toList();
        List<Side> sides = open.stream().flatMap(side -> side(side).stream()).toList();
        boolean tells = sides.stream().anyMatch(side -> NumberForm.of(side.put()) == NumberForm.NONE);
        return Optional.of(new Trial(kind, numbers, sides)).filter(trial -> tells && sides.size() == open.size());
    }

    private static Optional<Side> side(Expression put) {
        boolean decimals = put.parts().anyMatch(part -> part instanceof Numeral numeral && !numeral.isWhole());
        return Value.of(put).map(value -> new Side(put, decimals ? Expression.decimal(value) : Expression.of(value)));
    }
}
