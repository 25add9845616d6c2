package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Infinity;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Values that were said alone, as something that is true of the question's letters: 5 is x = 5, (3, 2) is x = 3 and y = 2. */
final class AsStatement {
    private AsStatement() {}

    /** Empty for what says nothing of them, and for too many or too few values. */
    static Optional<Statement> of(Statement line, Question question) {
        Meaning said = Meaning.of(line);
        if (said instanceof Meaning.One one) {
            return question.letter().map(letter -> Equation.of(letter, one.value()));
        }
        if (said instanceof Meaning.Several several) {
            return question.letter().map(letter -> AnyOf.of(letter, several.values()));
        }
        if (said instanceof Meaning.Point point) {
            return values(point, question)
                    .map(values -> new AllOf(values.entrySet().stream()
                            .<Statement>map(each -> Equation.of(each.getKey(), each.getValue()))
                            .toList()));
        }
        return line instanceof Interval interval
                ? bounds(interval, question)
                : Optional.of(line).filter(AsStatement::isBounds);
    }

    private static boolean isBounds(Statement line) {
        return line instanceof Chain
                || line instanceof AllOf all && all.items().stream().allMatch(AsStatement::isBounds)
                || line instanceof AnyOf any && any.items().stream().allMatch(AsStatement::isBounds);
    }

    private static Optional<Statement> bounds(Interval interval, Question question) {
        return question.letter().map(Variable::new).flatMap(letter -> {
            List<Statement> ends = new ArrayList<>();
            if (!Infinity.isEnd(interval.low())) {
                Comparison sign = interval.hasLow() ? Comparison.AT_LEAST : Comparison.GREATER;
                ends.add(new Chain(List.of(letter, interval.low()), List.of(sign)));
            }
            if (!Infinity.isEnd(interval.high())) {
                Comparison sign = interval.hasHigh() ? Comparison.AT_MOST : Comparison.LESS;
                ends.add(new Chain(List.of(letter, interval.high()), List.of(sign)));
            }
            return ends.isEmpty() ? Optional.empty() : Optional.of(ends.size() == 1 ? ends.get(0) : new AllOf(ends));
        });
    }

    /** Of a point the value of each letter, in the letters' order. */
    static Optional<Map<String, Expression>> values(Meaning.Point point, Question question) {
        List<String> letters =
                new ArrayList<>(question.given().map(Statement::variables).orElseGet(TreeSet::new));
        if (!point.named().isEmpty()) {
            return Optional.of(point.named()).filter(named -> named.keySet().equals(Set.copyOf(letters)));
        }
        if (letters.size() != point.values().size()) {
            return Optional.empty();
        }
        Map<String, Expression> values = new TreeMap<>();
        letters.forEach(letter -> values.put(letter, point.values().get(letters.indexOf(letter))));
        return Optional.of(values);
    }
}
