package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Unit;
import java.util.Optional;

/** What stands in a slot. */
public sealed interface Bound {

    /** A number as it is written, perhaps with its unit. */
    record Amount(Expression written, Optional<Unit> unit) implements Bound {}

    /** Somebody or something, folded so that all mentions of it are equal. */
    record Named(String folded) implements Bound {}
}
