package dev.lyceum.tutor.mathematics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A tree just as it was written: nothing computed, nothing reordered. Numerals are never negative (a sign is a {@link
 * Negation}) and keep their decimal places.
 */
public sealed interface Expression extends Statement {
    <T> T fold(Fold<T> fold);

    /** The trees right below this one, from left to right. */
    default List<Expression> children() {
        return List.of();
    }

    /** The same sign over other trees, as many as it has. */
    default Expression over(List<Expression> children) {
        return this;
    }

    @Override
    default Stream<Expression> parts() {
        List<Expression> parts = new ArrayList<>();
        addPartsTo(parts);
        return parts.stream();
    }

    private void addPartsTo(List<Expression> parts) {
        parts.add(this);
        children().forEach(child -> child.addPartsTo(parts));
    }

    @Override
    default <T> T match(Cases<T> cases) {
        return cases.expression(this);
    }

    @Override
    default List<Expression> sides() {
        return List.of(this);
    }

    @Override
    default Expression map(UnaryOperator<Expression> change) {
        return change.apply(this);
    }

    /** This tree with every part changed that can be, the innermost first. */
    default Expression rewrite(UnaryOperator<Expression> change) {
        List<Expression> children =
                children().stream().map(child -> child.rewrite(change)).toList();
        return change.apply(children.isEmpty() ? this : over(children));
    }

    /** A value as a person writes it: 7, -7, 3/4, -3/4. */
    static Expression of(Rational value) {
        if (value.signum() < 0) {
            return new Negation(of(value.negate()));
        }
        var top = new Numeral(new BigDecimal(value.numerator()));
        return value.isInteger() ? top : new Quotient(top, new Numeral(new BigDecimal(value.denominator())));
    }

    /** As {@link #of(Rational)}, but as a decimal where there is a finite one. */
    static Expression decimal(Rational value) {
        if (value.signum() < 0) {
            return new Negation(decimal(value.negate()));
        }
        return value.decimal().<Expression>map(Numeral::new).orElseGet(() -> of(value));
    }

    /** So many hundredths. */
    static Expression percent(Expression number) {
        return Call.of(Function.PERCENT, number);
    }

    record Numeral(BigDecimal value) implements Expression {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.numeral(value);
        }

        public boolean isWhole() {
            return value.scale() == 0;
        }
    }

    /** Two and a half, written 2 1/2. */
    record Mixed(BigDecimal whole, BigDecimal numerator, BigDecimal denominator) implements Expression {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.mixed(whole, numerator, denominator);
        }
    }

    record Variable(String name) implements Expression {
        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.variable(name);
        }
    }

    record Negation(Expression of) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(of);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Negation(children.get(0));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.negation(of.fold(fold));
        }
    }

    record Sum(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Sum(children.get(0), children.get(1));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.sum(left.fold(fold), right.fold(fold));
        }
    }

    record Difference(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Difference(children.get(0), children.get(1));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.difference(left.fold(fold), right.fold(fold));
        }
    }

    record Product(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Product(children.get(0), children.get(1));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.product(left.fold(fold), right.fold(fold));
        }
    }

    record Quotient(Expression left, Expression right) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(left, right);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Quotient(children.get(0), children.get(1));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.quotient(left.fold(fold), right.fold(fold));
        }
    }

    record Power(Expression base, Expression exponent) implements Expression {
        @Override
        public List<Expression> children() {
            return List.of(base, exponent);
        }

        @Override
        public Expression over(List<Expression> children) {
            return new Power(children.get(0), children.get(1));
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.power(base.fold(fold), exponent.fold(fold));
        }
    }

    record Call(Function function, List<Expression> children) implements Expression {
        public Call {
            children = List.copyOf(children);
        }

        static Call of(Function function, Expression... arguments) {
            return new Call(function, List.of(arguments));
        }

        public Expression first() {
            return children.get(0);
        }

        @Override
        public Expression over(List<Expression> others) {
            return new Call(function, others);
        }

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.call(
                    function, children.stream().map(child -> child.fold(fold)).toList());
        }
    }

    /** A number that has a name. */
    enum Constant implements Expression {
        PI,
        E,
        /** Only as the end of an interval that has none. */
        INFINITY;

        @Override
        public <T> T fold(Fold<T> fold) {
            return fold.constant(this);
        }
    }
}
