package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The sides of an equation or an inequality. */
final class Sides {
    private Sides() {}

    static boolean areOf(Statement line) {
        return line instanceof Equation || line instanceof Chain;
    }

    /** The same line about other sides, as many as it has. */
    static Statement over(Statement line, List<Expression> sides) {
        Iterator<Expression> next = sides.iterator();
        return line.map(side -> next.next());
    }

    static Statement changed(
            Statement line, int place, UnaryOperator<Expression> there, UnaryOperator<Expression> others) {
        List<Expression> sides = line.sides();
        return over(
                line,
                IntStream.range(0, sides.size())
                        .mapToObj(i -> (i == place ? there : others).apply(sides.get(i)))
                        .toList());
    }

    /** An inequality with each sign turned round; an equation as it is. */
    static Statement turned(Statement line) {
        return line instanceof Chain chain
                ? new Chain(
                        chain.sides(),
                        chain.signs().stream().map(Comparison::swapped).toList())
                : line;
    }

    /** The same, said from right to left. */
    static Statement reversed(Statement line) {
        if (line instanceof Equation equation) {
            return equation.swapped();
        }
        return line instanceof Chain chain ? chain.swapped() : line;
    }
}
