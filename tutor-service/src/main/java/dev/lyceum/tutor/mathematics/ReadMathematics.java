package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Reading.Understood;
import java.util.Optional;

/**
 * Reads what learners write, in plain text or LaTeX. Never throws, whatever the text.
 *
 * <p>The written rules: a product without a sign binds like one with it, so 1/2x is (1/2)x, 1/2 ÷ 3/4 is one fraction by another, but sin 2x is sin(2x) and √2x is
 * (√2)x; −2^2 is −(2^2), and powers of powers are read from the right; 2 1/3 is a mixed number; 1,024 and 1 024 are one number,
 * and so is 0,75 outside a list; a letter x between numbers is a multiplication sign; letters are case-sensitive and each is a
 * letter of its own, so ab is a product; e is Euler's number unless an equation has no other letter; a number, a space and a
 * unit's symbol are a quantity; log has the base 10 and ln the base e; ≈ says no more than =; {@code ==} and {@code :=} are no
 * equals sign; {@code (2, 5)} is a pair, which is an interval where one is expected.
 */
public final class ReadMathematics {
    private ReadMathematics() {}

    public static Reading read(String text) {
        return read(text, Notation.USUAL);
    }

    public static Reading read(String text, Notation notation) {
        if (text.length() > Limits.CHARACTERS) {
            return new NotUnderstood(Reason.TOO_LONG);
        }
        Optional<Quantity> quantity = notation.units() ? ReadQuantity.read(text) : Optional.empty();
        return quantity.<Reading>map(Understood::new).orElseGet(() -> formula(text, notation));
    }

    static Reading formula(String text, Notation notation) {
        try {
            return new Understood(new StatementParser(Tokens.of(Symbols.fold(text), notation)).statement());
        } catch (Refusal refusal) {
            return new NotUnderstood(refusal.reason);
        }
    }
}
