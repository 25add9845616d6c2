package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Variable;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be written on a line. */
public sealed interface Statement
        permits Expression, Equation, Chain, AllOf, AnyOf, Elements, Tuple, Interval, Quantity, Extent {

    /** The expressions it is made of, from left to right. */
    List<Expression> sides();

    /** The same statement about other expressions. */
    Statement map(UnaryOperator<Expression> change);

    <T> T match(Cases<T> cases);

    /** Every tree in it, itself first. */
    default Stream<Expression> parts() {
        return sides().stream().flatMap(Expression::parts);
    }

    /** The letters in it, sorted; upper and lower case are different letters. */
    default SortedSet<String> variables() {
        return parts().filter(Variable.class::isInstance)
                .map(letter -> ((Variable) letter).name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
