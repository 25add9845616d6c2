package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Parts;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Call;
import dev.lyceum.tutor.mathematics.Expression.Product;
import dev.lyceum.tutor.mathematics.Expression.Sum;
import dev.lyceum.tutor.mathematics.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Terms that are not alike put together. */
final class TermMistakes {
    private static final int MOST_TERMS = 5;

    private TermMistakes() {}

    /** 2x + 3 as 5x; 4a + 3b as 7ab. */
    static Stream<Expression> areCombined(Expression part) {
        List<Expression> terms = Parts.isSum(part) ? Parts.terms(part).toList() : List.of();
        return terms.size() > MOST_TERMS
                ? Stream.empty()
                : IntStream.range(0, terms.size()).boxed().flatMap(i -> IntStream.range(i + 1, terms.size())
                        .boxed()
                        .flatMap(j -> combined(Term.of(terms.get(i)), Term.of(terms.get(j)))
                                .map(both -> without(terms, i, j, both))));
    }

    private static Stream<Expression> combined(Term one, Term other) {
        if (one.isNumber() && other.isNumber() || hasBracket(one) || hasBracket(other)) {
            return Stream.empty();
        }
        Expression number = Expression.of(one.coefficient().plus(other.coefficient()));
        if (one.isNumber() || other.isNumber()) {
            return Stream.of(new Product(number, one.isNumber() ? other.base() : one.base()));
        }
        Expression both = new Product(one.base(), other.base());
        Stream<Expression> multiplied = Stream.of(new Product(number, both), new Product(one.tree(), other.tree()));
        Stream<Expression> added = Stream.of(new Product(number, one.base()), new Product(number, other.base()));
        return one.base().equals(other.base())
                ? multiplied
                : Stream.of(multiplied, added, rooted(one, other)).flatMap(each -> each);
    }

    /** √2 + √3 as √5. */
    private static Stream<Expression> rooted(Term one, Term other) {
        return isRoot(one.base()) && isRoot(other.base())
                ? Stream.of(new Call(Function.SQRT, List.of(new Sum(inside(one.base()), inside(other.base())))))
                : Stream.empty();
    }

    private static boolean isRoot(Expression tree) {
        return Function.SQRT.isOutermostIn(tree);
    }

    private static Expression inside(Expression root) {
        return root.children().get(0);
    }

    private static boolean hasBracket(Term term) {
        return term.base().parts().anyMatch(Parts::isSum);
    }

    private static Expression without(List<Expression> terms, int i, int j, Expression instead) {
        List<Expression> rest = new ArrayList<>(terms);
        rest.set(i, instead);
        rest.remove(j);
        return Term.sum(rest);
    }
}
