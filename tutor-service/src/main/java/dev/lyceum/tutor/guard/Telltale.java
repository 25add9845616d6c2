package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.WrittenNumbers;
import dev.lyceum.tutor.mathematics.WrittenNumbers.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number that stands nowhere yet and from which it is one thought to the answer: its double, its square, both of its
 * neighbours, the numbers of a row in which it is missing.
 */
final class Telltale implements Disguise {
    /** Smaller ones are met in any sentence: two sides, three bags. */
    private static final Rational SMALL = Rational.of(5);

    private static final List<Rational> FACTORS =
            Stream.of(2, 3, 10, 100).map(Rational::of).toList();
    private static final String NUMBER = "-?[0-9]{1,12}(?![0-9]|[.,][0-9])";
    private static final Pattern ROW = Pattern.compile(
            "(?<![0-9.,/^*+-])(?:-?[0-9]{1,12}|_+|\\?|x)(?:(?:, ?| and | y |, and | or |, or | o |; ?)(?:" + NUMBER
                    + "|_+|\\?|\\.\\.\\.|…|x(?![a-z])|what|que)){2,12}");
    private static final Pattern TERM = Pattern.compile("-?[0-9]+|_+|\\?|x");

    @Override
    public boolean tells(Secret secret, Draft draft) {
        if (secret.sizes().isEmpty()) {
            return false;
        }
        Set<Rational> known = secret.known().stream()
                .flatMap(text -> numbers(PlainSigns.bare(text)))
                .collect(Collectors.toSet());
        Set<Rational> said = numbers(draft.digits()).collect(Collectors.toSet());
        List<Rational> fresh =
                said.stream().filter(number -> !known.contains(number)).toList();
        return secret.sizes().stream()
                .anyMatch(size -> fresh.stream().anyMatch(number -> isNearTo(number, size))
                        || areNeighbours(size, said, fresh)
                        || ROW.matcher(draft.digits()).results().anyMatch(row -> goesOnWith(size, row)));
    }

    private static Stream<Rational> numbers(String digits) {
        return WrittenNumbers.in(digits).map(Written::value).map(Rational::abs);
    }

    private static boolean isNearTo(Rational number, Rational size) {
        return number.compareTo(SMALL) > 0
                && size.compareTo(Rational.ONE) > 0
                && (FACTORS.stream()
                                .anyMatch(factor -> number.equals(size.times(factor))
                                        || number.times(factor).equals(size))
                        || number.equals(size.times(size))
                        || number.equals(size.times(size).times(size)));
    }

    private static boolean areNeighbours(Rational size, Set<Rational> said, List<Rational> fresh) {
        Rational before = size.minus(Rational.ONE);
        Rational after = size.plus(Rational.ONE);
        return said.contains(before) && said.contains(after) && (fresh.contains(before) || fresh.contains(after));
    }

    /** 4, 5, 6 and 1, 3, 5, _, 9. */
    private static boolean goesOnWith(Rational size, MatchResult row) {
        List<String> terms =
                TERM.matcher(row.group()).results().map(MatchResult::group).toList();
        List<Integer> numbers = IntStream.range(0, terms.size())
                .filter(at ->
                        Character.isDigit(terms.get(at).charAt(terms.get(at).length() - 1)))
                .boxed()
                .toList();
        if (numbers.size() < 3) {
            return false;
        }
        BigDecimal first = new BigDecimal(terms.get(numbers.get(0)));
        BigDecimal step = new BigDecimal(terms.get(numbers.get(1))).subtract(first);
        int places = numbers.get(1) - numbers.get(0);
        if (step.signum() == 0 || step.remainder(BigDecimal.valueOf(places)).signum() != 0) {
            return false;
        }
        BigDecimal each = step.divide(BigDecimal.valueOf(places));
        BigDecimal zero = first.subtract(each.multiply(BigDecimal.valueOf(numbers.get(0))));
        boolean even = numbers.stream()
                .allMatch(at ->
                        zero.add(each.multiply(BigDecimal.valueOf(at))).compareTo(new BigDecimal(terms.get(at))) == 0);
        return even
                && IntStream.rangeClosed(-1, terms.size())
                        .mapToObj(at -> zero.add(each.multiply(BigDecimal.valueOf(at))))
                        .anyMatch(term -> Rational.of(term).abs().equals(size));
    }
}
