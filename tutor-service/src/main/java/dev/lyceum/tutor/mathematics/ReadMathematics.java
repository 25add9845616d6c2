package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.NotUnderstood;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Reading.Understood;

/**
 * Reads plain text or simple LaTeX. Never throws, whatever the text.
 *
 * <p>The written rules: a product without a sign binds like one with it, so 1/2x is (1/2)x; −2^2 is −(2^2); 2 1/3 is a mixed
 * number; a letter x between numbers is a multiplication sign; letters are case-sensitive and each is a variable of its own;
 * {@code ==} and {@code :=} are no equals sign.
 */
public final class ReadMathematics {
    private ReadMathematics() {}

    public static Reading read(String text) {
        if (text.length() > Limits.CHARACTERS) {
            return new NotUnderstood(Reason.TOO_LONG);
        }
        try {
            return new Understood(new Parser(Tokens.of(Symbols.fold(text))).statement());
        } catch (Refusal refusal) {
            return new NotUnderstood(refusal.reason);
        }
    }
}
