package dev.lyceum.tutor.solution;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The next line of a calculation with roots: each is made small, then they are multiplied, then put together. */
final class RootSteps {
    private static final String SIGN = "√";

    private RootSteps() {}

    static boolean isRoot(Expression part) {
        return Function.SQRT.isOutermostIn(part) || Function.ROOT.isOutermostIn(part);
    }

    static Optional<Step> next(Expression line, NumberStyle style) {
        return inside(line, style)
                .or(() -> ArithmeticSteps.next(line, style, false))
                .or(() -> asLetters(line, style));
    }

    private static Optional<Step> inside(Expression tree, NumberStyle style) {
        for (Expression child : tree.children()) {
            Optional<Step> inner = inside(child, style);
            if (inner.isPresent()) {
                return inner.map(step -> Lines.part(tree, step));
            }
        }
        if (isRoot(tree)) {
            return root((Call) tree, style);
        }
        if (tree instanceof Power power && Compose.isRoot(power.base())) {
            return squared(power);
        }
        return tree instanceof Product product
                ? multiplied(product)
                : tree instanceof Quotient quotient ? rationalized(quotient) : Optional.empty();
    }

    private static Optional<Step> root(Call root, NumberStyle style) {
        Expression of = root.children().get(root.children().size() - 1);
        if (root.function() == Function.SQRT && of instanceof Product product && isSquare(product.left())) {
            Expression outside = Expression.of(
                    SquareRoot.of(Value.of(product.left()).orElseThrow()).outside());
            return Optional.of(Lines.step(
                    Rule.ROOT_OF_PRODUCT, root, Compose.product(outside, Compose.root(product.right())), root));
        }
        Optional<Rational> value = Value.of(of);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (NumberForm.of(of) == NumberForm.NONE || !NumberForm.isInLowestTerms(of)) {
            return ArithmeticSteps.next(of, style, false).map(step -> Lines.part(root, step));
        }
        Optional<Rational> exact = Value.of(root);
        if (exact.isPresent()) {
            return exact.map(number -> Lines.step(Rule.TAKE_ROOT, root, style.number(number), root));
        }
        return root.function() == Function.SQRT && value.get().signum() > 0
                ? reduced(root, of, value.get())
                : Optional.empty();
    }

    private static boolean isSquare(Expression part) {
        return Compose.whole(part)
                .filter(size -> size.bitLength() > 1)
                .filter(size -> SquareRoot.of(Rational.of(size)).isRational())
                .isPresent();
    }

    private static Optional<Step> reduced(Call root, Expression of, Rational value) {
        if (of instanceof Quotient quotient) {
            var after = new Quotient(Compose.root(quotient.left()), Compose.root(quotient.right()));
            return Optional.of(Lines.step(Rule.ROOT_OF_FRACTION, root, after, root));
        }
        SquareRoot small = SquareRoot.of(value);
        if (!value.isInteger() || small.outside().equals(Rational.ONE)) {
            return Optional.empty();
        }
        BigInteger square = small.outside().numerator().pow(2);
        var split = new Product(Compose.number(square), Compose.number(small.under()));
        return Optional.of(Lines.step(Rule.SIMPLIFY_ROOT, root, Compose.root(split), root));
    }

    /** (√3)² */
    private static Optional<Step> squared(Power power) {
        return Compose.exponent(power.exponent()).filter(size -> size > 1).map(size -> {
            Expression under = power.base().children().get(0);
            Expression whole = Compose.power(under, size / 2);
            Expression after = size % 2 == 0 ? whole : Compose.product(whole, power.base());
            return Lines.step(Rule.SQUARE_OF_ROOT, power, after, power);
        });
    }

    private static Stream<Expression> factors(Expression tree) {
        return tree instanceof Product product
                ? Stream.concat(factors(product.left()), factors(product.right()))
                : Stream.of(tree);
    }

    /** 2√3 × 5√6 is 2 × 5 × √(3 × 6), and √3 × √3 is 3. */
    private static Optional<Step> multiplied(Product product) {
        List<Expression> factors = factors(product).toList();
        List<Expression> roots = factors.stream().filter(Compose::isRoot).toList();
        if (roots.size() < 2) {
            return Optional.empty();
        }
        List<Expression> all = new ArrayList<>(factors);
        Expression one = under(roots.get(0));
        Expression other = under(roots.get(1));
        all.remove(roots.get(0));
        all.remove(roots.get(1));
        boolean same = one.equals(other);
        all.add(same ? 0 : all.size(), same ? one : Compose.root(new Product(one, other)));
        Rule rule = same ? Rule.SQUARE_OF_ROOT : Rule.MULTIPLY_ROOTS;
        return Optional.of(Lines.step(rule, product, Compose.product(all), product));
    }

    private static Expression under(Expression root) {
        return root.children().get(0);
    }

    /** 6/√2 is 6√2/2, and 1/(2√3) is √3/(2 × 3). */
    private static Optional<Step> rationalized(Quotient quotient) {
        List<Expression> below = factors(quotient.right()).toList();
        Optional<Expression> root = below.stream().filter(Compose::isRoot).findFirst();
        return root.map(each -> {
            List<Expression> numbers = new ArrayList<>(below);
            numbers.set(numbers.indexOf(each), under(each));
            var after = new Quotient(Compose.product(quotient.left(), each), Compose.product(numbers));
            return Lines.step(Rule.RATIONALIZE, quotient, after, quotient);
        });
    }

    /** Roots that cannot be made smaller behave like letters. */
    private static Optional<Step> asLetters(Expression line, NumberStyle style) {
        Expression letters = line.rewrite(part -> part instanceof Call root
                        && root.function() == Function.SQRT
                        && Compose.whole(root.first()).isPresent()
                ? new Variable(SIGN + Compose.whole(root.first()).get())
                : part);
        return ExpandSteps.next(letters, style)
                .map(step -> Lines.step(
                        step.rule() == Rule.COLLECT_TERMS ? Rule.COMBINE_ROOTS : step.rule(),
                        line,
                        asRoots((Expression) step.after()),
                        line));
    }

    private static Expression asRoots(Expression letters) {
        return letters.rewrite(part -> part instanceof Variable letter
                        && letter.name().startsWith(SIGN)
                ? Compose.root(Compose.number(new BigInteger(letter.name().substring(SIGN.length()))))
                : part);
    }
}
