package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No number that neither the problem nor the learner nor the rules have named. Whoever puts their words in others needs none, and what
 * is told by a calculation or a riddle that nobody has thought of needs some. Round numbers, by which one estimates, are left, and
 * those that any sentence holds.
 */
final class KeepToKnownNumbers implements Rule {
    private static final Rational SMALL = Rational.of(2);
    private static final Rational TEN = Rational.of(10);

    private final Secret secret;

    KeepToKnownNumbers(Secret secret) {
        this.secret = secret;
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        Set<Rational> said =
                numbers(draft.digits()).filter(KeepToKnownNumbers::isTelling).collect(Collectors.toSet());
        return said.isEmpty() || known().containsAll(said) ? Optional.empty() : Optional.of(Leak.OWN_NUMBER);
    }

    private Set<Rational> known() {
        return secret.known().stream()
                .flatMap(text -> numbers(Draft.of(text).digits()))
                .collect(Collectors.toSet());
    }

    private static boolean isTelling(Rational number) {
        return number.compareTo(SMALL) > 0 && !number.over(TEN).isInteger();
    }

    private static Stream<Rational> numbers(String digits) {
        return WrittenNumbers.in(digits)
                .flatMap(number -> Stream.concat(Stream.of(number.value()), number.pieces().stream()))
                .map(Rational::abs);
    }
}
