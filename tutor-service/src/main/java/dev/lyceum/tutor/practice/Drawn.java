package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.HashMap;
import java.util.Map;

/** What the parameters of one problem are, as far as they have been drawn. */
final class Drawn {
    private final Map<String, Rational> numbers = new HashMap<>();
    private final Map<String, Word> words = new HashMap<>();

    void put(String name, Rational number) {
        numbers.put(name, number);
    }

    void put(String name, Word word) {
        words.put(name, word);
    }

    Rational number(String name) {
        return found(name, numbers.get(name));
    }

    Word word(String name) {
        return found(name, words.get(name));
    }

    boolean hasWord(String name) {
        return words.containsKey(name);
    }

    /** A mistake in the catalogue, not in the draw. */
    private static <T> T found(String name, T value) {
        if (value == null) {
            throw new IllegalStateException("there is no parameter " + name);
        }
        return value;
    }
}
