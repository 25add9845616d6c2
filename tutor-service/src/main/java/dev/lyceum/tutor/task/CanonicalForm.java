package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Difference;
import dev.lyceum.tutor.mathematics.Expression.Mixed;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Expression.Numeral;
import dev.lyceum.tutor.mathematics.Expression.Power;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Expression.Variable;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One text for all ways of writing the same tree: a difference is a sum with a negated term, a quotient a product with an
 * inverted factor, chains of either are flat and sorted. Letters take the names that give the smallest text, so a
 * renaming cannot matter.
 */
final class CanonicalForm {
    private static final int MOST_LETTERS_PERMUTED = 4;
    private final List<String> names;

    private CanonicalForm(List<String> names) {
        this.names = names;
    }

    static String of(Statement statement) {
        List<String> letters = List.copyOf(statement.variables());
        return namings(letters)
                .map(naming -> new CanonicalForm(naming).sides(statement))
                .min(String::compareTo)
                .orElseThrow();
    }

    /** Beyond four letters the alphabet's order stands: permutations would cost more than such a problem is worth. */
    private static Stream<List<String>> namings(List<String> letters) {
        return letters.size() > MOST_LETTERS_PERMUTED ? Stream.of(letters) : permutations(letters);
    }

    private static Stream<List<String>> permutations(List<String> letters) {
        return letters.isEmpty()
                ? Stream.of(List.of())
                : letters.stream().flatMap(first -> startingWith(first, letters));
    }

    private static Stream<List<String>> startingWith(String first, List<String> letters) {
        List<String> rest =
                letters.stream().filter(letter -> !letter.equals(first)).toList();
        return permutations(rest)
                .map(tail -> Stream.concat(Stream.of(first), tail.stream()).toList());
    }

    private String sides(Statement statement) {
        return statement.sides().stream().map(this::text).sorted().collect(Collectors.joining(" = "));
    }

    private String text(Expression tree) {
        if (tree instanceof Sum || tree instanceof Difference) {
            return sorted("+", terms(tree, false, new ArrayList<>()));
        }
        if (tree instanceof Product || tree instanceof Quotient) {
            return sorted("*", factors(tree, false, new ArrayList<>()));
        }
        if (tree instanceof Negation negation) {
            return "(neg " + text(negation.of()) + ")";
        }
        if (tree instanceof Power power) {
            return "(^ " + text(power.base()) + " " + power.exponent() + ")";
        }
        return leaf(tree);
    }

    private String leaf(Expression tree) {
        if (tree instanceof Variable variable) {
            return "v" + names.indexOf(variable.name());
        }
        if (tree instanceof Mixed mixed) {
            return "(mixed " + mixed.whole() + " " + mixed.numerator() + " " + mixed.denominator() + ")";
        }
        return Rational.of(((Numeral) tree).value()).toString();
    }

    private static String sorted(String sign, List<String> operands) {
        return operands.stream().sorted().collect(Collectors.joining(" ", "(" + sign + " ", ")"));
    }

    private List<String> terms(Expression tree, boolean negated, List<String> found) {
        if (tree instanceof Sum sum) {
            terms(sum.right(), negated, terms(sum.left(), negated, found));
        } else if (tree instanceof Difference difference) {
            terms(difference.right(), !negated, terms(difference.left(), negated, found));
        } else {
            found.add(negated ? "(neg " + text(tree) + ")" : text(tree));
        }
        return found;
    }

    private List<String> factors(Expression tree, boolean inverted, List<String> found) {
        if (tree instanceof Product product) {
            factors(product.right(), inverted, factors(product.left(), inverted, found));
        } else if (tree instanceof Quotient quotient) {
            factors(quotient.right(), !inverted, factors(quotient.left(), inverted, found));
        } else {
            found.add(inverted ? "(inv " + text(tree) + ")" : text(tree));
        }
        return found;
    }
}
