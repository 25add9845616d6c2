package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the letters that a learner has chosen may stand for in a word problem: its unknown numbers, each at most once. */
public final class OwnLetters {
    /** Nobody looks for more numbers, and every one more takes so many times as long. */
    private static final int MOST_LETTERS = 3;

    private OwnLetters() {}

    /**
     * Every way to understand the letters of a line; none if it has more of them than there are numbers.
     *
     * @param model the equation or equations that the problem stands for
     */
    public static Stream<Map<String, Expression>> meanings(Statement model, Statement line) {
        if (line.variables().size() > MOST_LETTERS) {
            return Stream.empty();
        }
        List<Expression> unknown = unknown(model);
        Stream<Map<String, Expression>> ways = Stream.of(Map.of());
        for (String letter : line.variables()) {
            ways = ways.flatMap(way -> unknown.stream()
                    .filter(number -> !way.containsValue(number))
                    .map(number -> with(letter, number, way)));
        }
        return ways;
    }

    private static Map<String, Expression> with(String letter, Expression number, Map<String, Expression> way) {
        Map<String, Expression> longer = new HashMap<>(way);
        longer.put(letter, number);
        return longer;
    }

    /** Those with a letter of the model, and what it adds up: x and x + 1 of x + (x + 1) = 17. */
    private static List<Expression> unknown(Statement model) {
        Stream<Expression> letters = model.variables().stream().map(Variable::new);
        Stream<Expression> summands = model.sides().stream()
                .flatMap(OwnLetters::summands)
                .filter(summand -> !summand.variables().isEmpty());
        return Stream.concat(letters, summands).distinct().toList();
    }

    private static Stream<Expression> summands(Expression side) {
        if (side instanceof Sum sum) {
            return Stream.concat(summands(sum.left()), Stream.of(sum.right()));
        }
        return side instanceof Difference difference
                ? Stream.concat(summands(difference.left()), Stream.of(difference.right()))
                : Stream.of(side);
    }
}
