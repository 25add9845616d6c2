package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Value;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Operations done in the wrong order, or past a bracket. */
final class OrderMistakes {
    private OrderMistakes() {}

    /** 2 + 3·4 as 5·4; 7·8 + 6 as 7·14; 3·3² as 9². */
    static Stream<Expression> areRegrouped(Expression part) {
        List<Expression> children = part.children();
        if (children.size() != 2 || !isCalculation(part)) {
            return Stream.empty();
        }
        Expression left = children.get(0);
        Expression right = children.get(1);
        BinaryOperator<Expression> work = (one, other) -> part.over(List.of(one, other));
        return Stream.of(early(left, right, work), late(left, right, work), unbracketed(part, left, right))
                .flatMap(each -> each);
    }

    /** With letters only in brackets: 2x + 3 is another matter. */
    private static boolean isCalculation(Expression part) {
        return part.variables().isEmpty() || part.children().stream().anyMatch(OrderMistakes::hasLetteredBracket);
    }

    private static boolean hasLetteredBracket(Expression tree) {
        return tree instanceof Product product
                && Value.of(product.left()).isPresent()
                && Parts.isSum(product.right())
                && !product.right().variables().isEmpty();
    }

    /** The left operand takes the nearest number of the right one. */
    private static Stream<Expression> early(Expression left, Expression right, BinaryOperator<Expression> work) {
        Stream<Expression> whole = binds(right) ? Stream.of(pulled(left, right, work)) : Stream.empty();
        Stream<Expression> last = binds(right) && Parts.isSum(left)
                ? Stream.of(left.over(
                        List.of(left.children().get(0), pulled(left.children().get(1), right, work))))
                : Stream.empty();
        return Stream.concat(whole, last);
    }

    private static Expression pulled(Expression left, Expression right, BinaryOperator<Expression> work) {
        return binds(right)
                ? right.over(List.of(
                        pulled(left, right.children().get(0), work),
                        right.children().get(1)))
                : work.apply(left, right);
    }

    /** The right operand takes the nearest number of the left one. */
    private static Stream<Expression> late(Expression left, Expression right, BinaryOperator<Expression> work) {
        return left.children().size() == 2 && !(left instanceof Power)
                ? Stream.of(left.over(List.of(
                        left.children().get(0), work.apply(left.children().get(1), right))))
                : Stream.empty();
    }

    private static boolean binds(Expression tree) {
        return tree instanceof Product || tree instanceof Quotient || tree instanceof Power;
    }

    /** (2 + 3)·4 as 2 + 3·4; 10 − (4 − 1) as 10 − 4 − 1; −3² as (−3)². */
    private static Stream<Expression> unbracketed(Expression part, Expression left, Expression right) {
        Stream<Expression> first = Parts.isSum(left) && !Parts.isSum(part)
                ? Stream.of(left.over(List.of(
                        left.children().get(0),
                        part.over(List.of(left.children().get(1), right)))))
                : Stream.empty();
        Stream<Expression> second = Parts.isSum(right) && (!Parts.isSum(part) || part instanceof Difference)
                ? Stream.of(right.over(List.of(
                        part.over(List.of(left, right.children().get(0))),
                        right.children().get(1))))
                : Stream.empty();
        return Stream.concat(first, second);
    }

    /** −3² as (−3)². */
    static Stream<Expression> minusIsRaised(Expression part) {
        return part instanceof Negation negation
                        && negation.of() instanceof Power power
                        && part.variables().isEmpty()
                ? Stream.of(new Power(new Negation(power.base()), power.exponent()))
                : Stream.empty();
    }
}
