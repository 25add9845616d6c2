package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.AllOf;
import dev.lyceum.tutor.mathematics.AnyOf;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Extent;
import dev.lyceum.tutor.mathematics.Interval;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text for all ways of writing the same tree: the operands of sums and products, the sides of an equation and the lines of
 * a system are sorted, and an inequality is read from whichever side. A difference is a sum with a minus before its last term, and a minus before a product or a quotient is the same before any
 * part of it, so −3x is (−3)x. What stands in brackets behind a minus or a division stays together.
 */
final class CanonicalForm {
    private final List<String> names;

    private CanonicalForm(List<String> names) {
        this.names = names;
    }

    /** Letters take the names that give the smallest text, so renaming them cannot matter. */
    static String of(Statement statement) {
        return namings(List.copyOf(statement.variables()))
                .map(naming -> new CanonicalForm(naming).said(statement))
                .min(String::compareTo)
                .orElseThrow();
    }

    /** More than two letters keep their order: to try every one would cost more than such a problem, which earns nothing, is worth. */
    static Stream<List<String>> namings(List<String> letters) {
        return letters.size() == 2 ? Stream.of(letters, List.of(letters.get(1), letters.get(0))) : Stream.of(letters);
    }

    private String said(Statement statement) {
        if (statement instanceof Expression expression) {
            return text(expression);
        }
        if (statement instanceof Equation) {
            return sorted("=", texts(statement));
        }
        if (statement instanceof Chain chain) {
            return Stream.of(chain, chain.swapped())
                    .map(this::inOrder)
                    .min(String::compareTo)
                    .orElseThrow();
        }
        if (statement instanceof AllOf all) {
            return together("and", all.items());
        }
        return statement instanceof AnyOf any ? together("or", any.items()) : set(statement);
    }

    /** What holds together, or may hold instead, does so in any order. */
    private String together(String sign, List<Statement> items) {
        return sorted(sign, items.stream().map(this::said).toList());
    }

    private String set(Statement statement) {
        if (statement instanceof Elements) {
            return sorted("set", texts(statement));
        }
        if (statement instanceof Interval interval) {
            return listed("interval " + interval.hasLow() + " " + interval.hasHigh(), texts(interval));
        }
        if (statement instanceof Quantity quantity) {
            List<String> units = quantity.measures().stream()
                    .map(measure ->
                            text(measure.amount()) + " " + measure.unit().symbol())
                    .toList();
            return listed("quantity", units);
        }
        return statement instanceof Extent extent ? extent.name() : listed("tuple", texts(statement));
    }

    private String inOrder(Chain chain) {
        return listed(chain.signs().toString(), texts(chain));
    }

    private List<String> texts(Statement statement) {
        return statement.sides().stream().map(this::text).toList();
    }

    private String text(Expression tree) {
        List<String> factors = new ArrayList<>();
        return "-".repeat(factors(tree, factors)) + sorted("*", factors);
    }

    /** Adds the factors without their minuses, and tells how many those are: two minuses are another problem than none. */
    private int factors(Expression tree, List<String> found) {
        if (tree instanceof Negation negation) {
            return 1 + factors(negation.of(), found);
        }
        if (tree instanceof Product product) {
            return factors(product.left(), found) + factors(product.right(), found);
        }
        if (tree instanceof Quotient quotient) {
            List<String> top = new ArrayList<>();
            List<String> bottom = new ArrayList<>();
            int minuses = factors(quotient.left(), top) + factors(quotient.right(), bottom);
            found.add("(/ " + sorted("*", top) + " " + sorted("*", bottom) + ")");
            return minuses;
        }
        found.add(factor(tree));
        return 0;
    }

    private String factor(Expression tree) {
        if (tree instanceof Sum || tree instanceof Difference) {
            List<String> terms = new ArrayList<>();
            terms(tree, terms);
            return sorted("+", terms);
        }
        if (tree instanceof Power power) {
            return "(^ " + text(power.base()) + " " + text(power.exponent()) + ")";
        }
        return tree instanceof Call call ? applied(call) : leaf(tree);
    }

    private String applied(Call call) {
        return listed(
                call.function().toString(),
                call.children().stream().map(this::text).toList());
    }

    private void terms(Expression tree, List<String> found) {
        if (tree instanceof Sum sum) {
            terms(sum.left(), found);
            terms(sum.right(), found);
        } else if (tree instanceof Difference difference) {
            terms(difference.left(), found);
            found.add("-" + text(difference.right()));
        } else {
            found.add(text(tree));
        }
    }

    private String leaf(Expression tree) {
        if (tree instanceof Variable variable) {
            return "v" + names.indexOf(variable.name());
        }
        if (tree instanceof Constant constant) {
            return constant.name();
        }
        if (tree instanceof Mixed mixed) {
            return "(mixed " + mixed.whole() + " " + mixed.numerator() + " " + mixed.denominator() + ")";
        }
        return Rational.of(((Numeral) tree).value()).toString();
    }

    private static String sorted(String sign, List<String> operands) {
        return operands.size() == 1
                ? operands.get(0)
                : listed(sign, operands.stream().sorted().toList());
    }

    private static String listed(String sign, List<String> operands) {
        return operands.stream().collect(Collectors.joining(" ", "(" + sign + " ", ")"));
    }
}
