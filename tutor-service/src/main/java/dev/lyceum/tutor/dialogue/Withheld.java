package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.mathematics.WrittenNumbers.Written;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answer that must not be given away: no text may hold it as a number or a number word, in any role and with either
 * sign, unless it stands just so in the problem or in the learner's own lines.
 *
 * @param value nothing is withheld when empty
 * @param standing the numbers that may be repeated, as they are written there
 */
record Withheld(Optional<Rational> value, Set<String> standing) {

    static Withheld of(Optional<Rational> value, Collection<String> known) {
        return new Withheld(
                value,
                known.stream().flatMap(WrittenNumbers::in).map(Written::literal).collect(Collectors.toSet()));
    }

    boolean allows(String text) {
        return value.stream()
                .noneMatch(answer -> WrittenNumbers.in(text).anyMatch(number -> tells(number, answer))
                        || NumberWords.said(text).anyMatch(said -> says(said, answer)));
    }

    private boolean tells(Written number, Rational answer) {
        if (standing.contains(number.literal())) {
            return false;
        }
        if (number.value().equals(answer)) {
            return true;
        }
        return Stream.concat(Stream.of(number.value()), number.pieces().stream())
                .anyMatch(piece -> says(piece, answer));
    }

    /** Without its sign a value gives away as much, unless that stands there with one sign or the other. */
    private boolean says(Rational size, Rational answer) {
        String literal = size.abs()
                .decimal()
                .map(BigDecimal::toPlainString)
                .orElse(size.abs().toString());
        boolean stands = standing.contains(literal) || answer.signum() < 0 && standing.contains("-" + literal);
        return size.abs().equals(answer.abs()) && !stands;
    }
}
