package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A mistake that may be made at a part of a tree: what the part becomes, in the likeliest way first. */
@FunctionalInterface
interface Slip {
    Stream<Expression> in(Expression part);

    /** The line with the slip made everywhere, on one whole side, or at a single place. */
    default Stream<Statement> anywhere(Statement line) {
        return Stream.concat(Stream.of(line.map(this::everywhere)), sidewise(line))
                .filter(slipped -> !slipped.equals(line));
    }

    private Stream<Statement> sidewise(Statement line) {
        List<Expression> sides = line.sides();
        return IntStream.range(0, sides.size()).boxed().flatMap(i -> Stream.concat(
                        Stream.of(everywhere(sides.get(i))), once(sides.get(i)))
                .map(side -> Sides.over(line, with(sides, i, side))));
    }

    private Expression everywhere(Expression side) {
        return side.rewrite(part -> in(part).findFirst().orElse(part));
    }

    default Stream<Expression> once(Expression tree) {
        List<Expression> children = tree.children();
        return Stream.concat(
                in(tree), IntStream.range(0, children.size()).boxed().flatMap(i -> once(children.get(i))
                        .map(child -> tree.over(with(children, i, child)))));
    }

    private static List<Expression> with(List<Expression> trees, int place, Expression tree) {
        List<Expression> changed = new ArrayList<>(trees);
        changed.set(place, tree);
        return changed;
    }
}
