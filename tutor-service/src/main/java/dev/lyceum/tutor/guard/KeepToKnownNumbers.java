package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import java.util.List;
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

    private final List<String> texts;
    private final boolean round;

    /** @param texts whose numbers may be repeated */
    KeepToKnownNumbers(List<String> texts) {
        this(texts, true);
    }

    private KeepToKnownNumbers(List<String> texts, boolean round) {
        this.texts = texts;
        this.round = round;
    }

    /** Where nobody knows what the answer is, a round number may be it. */
    KeepToKnownNumbers andNoneThatIsRound() {
        return new KeepToKnownNumbers(texts, false);
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        Set<Rational> said = numbers(draft.digits()).filter(this::isTelling).collect(Collectors.toSet());
        return said.isEmpty() || known().containsAll(said) ? Optional.empty() : Optional.of(Leak.OWN_NUMBER);
    }

    private Set<Rational> known() {
        return texts.stream().flatMap(text -> numbers(Draft.of(text).digits())).collect(Collectors.toSet());
    }

    private boolean isTelling(Rational number) {
        return round
                ? number.compareTo(SMALL) > 0 && !number.over(TEN).isInteger()
                : number.compareTo(SMALL) > 0 || !number.isInteger();
    }

    private static Stream<Rational> numbers(String digits) {
        return WrittenNumbers.in(digits)
                .flatMap(number -> Stream.concat(Stream.of(number.value()), number.pieces().stream()))
                .map(Rational::abs);
    }
}
