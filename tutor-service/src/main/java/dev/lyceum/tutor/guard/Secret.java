package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.dialogue.Withheld;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.SpanishNumberWords;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is not to be told.
 *
 * @param withheld the answer, and what may be repeated
 * @param sizes the numbers of the answer without their signs
 * @param names what they are called in English and Spanish, each as one word
 * @param known the texts that may be repeated: the problem, the learner's lines, the words of the rules
 */
record Secret(Withheld withheld, Set<Rational> sizes, Set<String> names, List<String> known) {

    static Secret of(Withheld withheld, List<String> known) {
        Set<Rational> sizes = withheld.values().stream().map(Rational::abs).collect(Collectors.toSet());
        Set<String> names = sizes.stream()
                .flatMap(size -> NumberNames.spoken(size).stream())
                .collect(Collectors.toSet());
        return new Secret(withheld, sizes, names, known);
    }

    /** The numbers of the answer, and what they are without their signs. */
    Stream<Rational> either() {
        return Stream.concat(withheld.values().stream(), sizes.stream());
    }

    boolean is(Rational number) {
        return sizes.contains(number.abs());
    }

    /** Whether a text that came out of a disguise holds the answer, as a number, a number word or a formula. */
    boolean isIn(String uncovered) {
        return Stream.of(
                                WrittenNumbers.in(uncovered).map(WrittenNumbers.Written::value),
                                NumberWords.said(uncovered),
                                SpanishNumberWords.said(uncovered))
                        .flatMap(numbers -> numbers)
                        .anyMatch(this::is)
                || !withheld.allows(uncovered);
    }
}
