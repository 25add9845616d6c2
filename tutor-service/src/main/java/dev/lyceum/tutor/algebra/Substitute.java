package dev.lyceum.tutor.algebra;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts values in the place of letters. */
public record Substitute(Map<String, Expression> values) {

    static Substitute numbers(Map<String, BigDecimal> values) {
        return new Substitute(values.entrySet().stream()
                .collect(
                        Collectors.toMap(Map.Entry::getKey, each -> Expression.decimal(Rational.of(each.getValue())))));
    }

    public Expression in(Expression tree) {
        return values.isEmpty() ? tree : tree.rewrite(this::replaced);
    }

    public Statement in(Statement statement) {
        return statement.map(this::in);
    }

    private Expression replaced(Expression part) {
        return part instanceof Variable letter ? values.getOrDefault(letter.name(), part) : part;
    }
}
