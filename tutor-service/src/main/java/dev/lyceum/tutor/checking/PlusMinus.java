package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.List;
import java.util.stream.Stream;

/** Writes ± out: x = 1 ± √2 is x = 1 + √2 or x = 1 − √2. */
final class PlusMinus {
    private PlusMinus() {}

    static Statement writtenOut(Statement statement) {
        if (statement.parts().noneMatch(PlusMinus::isOne)) {
            return statement;
        }
        if (statement instanceof Expression) {
            return new Elements(List.of((Expression) with(statement, true), (Expression) with(statement, false)));
        }
        return statement instanceof AnyOf any
                ? new AnyOf(any.items().stream()
                        .flatMap(item -> Stream.of(with(item, true), with(item, false)))
                        .distinct()
                        .toList())
                : statement instanceof Elements elements
                        ? new Elements(elements.sides().stream()
                                .flatMap(side -> Stream.of(with(side, true), with(side, false)))
                                .map(Expression.class::cast)
                                .distinct()
                                .toList())
                        : both(statement);
    }

    /** Unequal to ±2 is unequal to both. */
    private static Statement both(Statement statement) {
        List<Statement> both = List.of(with(statement, true), with(statement, false));
        boolean excludes = statement instanceof Chain chain && chain.signs().contains(Comparison.UNEQUAL);
        return excludes ? new AllOf(both) : new AnyOf(both);
    }

    static boolean isOne(Expression part) {
        return Function.PLUS_MINUS.isOutermostIn(part);
    }

    private static Statement with(Statement statement, boolean plus) {
        return statement.map(side -> side.rewrite(part -> isOne(part) ? chosen((Call) part, plus) : part));
    }

    private static Expression chosen(Call call, boolean plus) {
        List<Expression> parts = call.children();
        Expression last = parts.get(parts.size() - 1);
        if (parts.size() == 1) {
            return plus ? last : new Negation(last);
        }
        return plus ? new Sum(parts.get(0), last) : new Difference(parts.get(0), last);
    }
}
