package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.mathematics.Expression;
import java.util.Locale;
import java.util.Optional;

/**
 * A word, a number or the end of a sentence.
 *
 * @param text in lower case
 * @param capital whether it is written with a capital letter
 * @param number what it says, if it is a number, in digits or in words
 */
record Token(String text, boolean capital, Optional<Expression> number) {
    static final Token STOP = new Token(".", false, Optional.empty());

    static final Token COMMA = new Token(",", false, Optional.empty());

    static Token word(String text) {
        return new Token(text.toLowerCase(Locale.ROOT), Character.isUpperCase(text.charAt(0)), Optional.empty());
    }

    static Token number(String text, Expression number) {
        return new Token(text.toLowerCase(Locale.ROOT), false, Optional.of(number));
    }

    boolean isNumber() {
        return number.isPresent();
    }

    boolean isStop() {
        return this == STOP;
    }

    /** Letters and nothing else but hyphens and apostrophes. */
    boolean isWord() {
        return !isNumber() && Character.isLetter(text.charAt(0)) && text.indexOf('/') < 0;
    }
}
