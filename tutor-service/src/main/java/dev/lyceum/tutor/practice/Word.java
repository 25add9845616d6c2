package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.Optional;

/**
 * A thing that can be counted, or a name.
 *
 * @param price what one of it costs in a shop
 */
record Word(String one, String many, Optional<Source> price) {

    static Word plain(String text) {
        return new Word(text, text, Optional.empty());
    }

    String counted(Rational count) {
        return count.equals(Rational.ONE) ? one : many;
    }

    String withArticle() {
        return ("aeiou".indexOf(one.charAt(0)) >= 0 ? "an " : "a ") + one;
    }
}
