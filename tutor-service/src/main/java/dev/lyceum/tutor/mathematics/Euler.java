package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Variable;

/** The written rule: e is Euler's number, but where something is compared and there is no other letter, e is the letter. */
final class Euler {
    private Euler() {}

    static Statement settled(Statement statement) {
        boolean compares = statement instanceof Equation
                || statement instanceof Chain
                || statement instanceof AllOf
                || statement instanceof AnyOf;
        return compares && statement.variables().isEmpty()
                ? statement.map(side -> side.rewrite(part -> part == Constant.E ? new Variable("e") : part))
                : statement;
    }
}
