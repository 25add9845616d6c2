package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.Reason;

/** How the parser gives up from deep inside; never leaves this package. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;
    final Reason reason;

    Refusal(Reason reason) {
        super(reason.name(), null, false, false);
        this.reason = reason;
    }
}
