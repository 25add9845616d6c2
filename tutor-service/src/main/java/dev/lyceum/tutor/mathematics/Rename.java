package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Variable;

/** The same statement with each letter that differs from this one only in its case read as this one. */
public record Rename(String letter) {

    public Statement in(Statement statement) {
        return statement.map(side -> side.rewrite(this::renamed));
    }

    private Expression renamed(Expression part) {
        return part instanceof Variable variable && variable.name().equalsIgnoreCase(letter)
                ? new Variable(letter)
                : part;
    }
}
