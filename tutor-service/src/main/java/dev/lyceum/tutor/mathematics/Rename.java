package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;

/** The same tree with each letter that differs from this one only in its case read as this one. */
public record Rename(String letter) implements Fold<Expression> {

    public Statement in(Statement statement) {
        return statement instanceof Equation equation
                ? new Equation(equation.left().fold(this), equation.right().fold(this))
                : ((Expression) statement).fold(this);
    }

    @Override
    public Expression numeral(BigDecimal value) {
        return new Expression.Numeral(value);
    }

    @Override
    public Expression mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) {
        return new Expression.Mixed(whole, numerator, denominator);
    }

    @Override
    public Expression variable(String name) {
        return new Expression.Variable(name.equalsIgnoreCase(letter) ? letter : name);
    }

    @Override
    public Expression negation(Expression of) {
        return new Expression.Negation(of);
    }

    @Override
    public Expression sum(Expression left, Expression right) {
        return new Expression.Sum(left, right);
    }

    @Override
    public Expression difference(Expression left, Expression right) {
        return new Expression.Difference(left, right);
    }

    @Override
    public Expression product(Expression left, Expression right) {
        return new Expression.Product(left, right);
    }

    @Override
    public Expression quotient(Expression left, Expression right) {
        return new Expression.Quotient(left, right);
    }

    @Override
    public Expression power(Expression base, int exponent) {
        return new Expression.Power(base, exponent);
    }
}
