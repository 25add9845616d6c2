package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.algebra.Digits;
import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Rational;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The answer rounded, as a percentage, or in another unit: 3.99, 1.41 for a root, 50% for a half, 400 cm for 4 m. */
final class Nearly implements Disguise {
    private static final Pattern DECIMAL =
            Pattern.compile("(?<![0-9.,])([0-9]{0,9}[.,][0-9]{1,12})(?![0-9]|[.,][0-9])");
    private static final Pattern PERCENT =
            Pattern.compile("(?<![0-9.])([0-9]{1,6}(?:\\.[0-9]{1,6})?) ?(?:%|percent|per cent|por ?ciento|pct)");
    private static final Pattern MEASURED =
            Pattern.compile("[$€£]? ?[0-9][0-9,]*(?:\\.[0-9]+)? ?[\\p{L}°/]{1,20}(?:[²³^][23]?)?(?: \\p{L}{1,12})?");
    private static final BigDecimal CLOSE = new BigDecimal("0.051");

    @Override
    public boolean tells(Secret secret, Draft draft) {
        return DECIMAL.matcher(draft.digits())
                        .results()
                        .map(found -> found.group(1))
                        .filter(number -> secret.known().stream().noneMatch(text -> text.contains(number)))
                        .anyMatch(number -> isRounded(secret, new BigDecimal("0" + number.replace(',', '.'))))
                || PERCENT.matcher(draft.digits())
                        .results()
                        .map(found -> found.group(1))
                        .filter(number -> secret.known().stream().noneMatch(text -> text.contains(number)))
                        .anyMatch(number ->
                                secret.is(Rational.of(new BigDecimal(number)).over(Rational.of(100))))
                || isMeasured(secret, draft);
    }

    private static boolean isRounded(Secret secret, BigDecimal number) {
        return sizes(secret)
                .anyMatch(size -> size.subtract(number)
                                .abs()
                                .compareTo(CLOSE.min(halfOfLast(number).max(whole(size))))
                        <= 0);
    }

    /** Whole numbers are told by what is close to them, others by their own first digits. */
    private static BigDecimal whole(BigDecimal size) {
        return size.stripTrailingZeros().scale() <= 0 ? CLOSE : BigDecimal.ZERO;
    }

    private static BigDecimal halfOfLast(BigDecimal number) {
        return BigDecimal.ONE.movePointLeft(number.scale());
    }

    private static Stream<BigDecimal> sizes(Secret secret) {
        return secret.withheld().answer().stream()
                .flatMap(Expected::numbers)
                .flatMap(side -> Digits.of(side).stream())
                .map(BigDecimal::abs);
    }

    private static boolean isMeasured(Secret secret, Draft draft) {
        return secret.withheld()
                .answer()
                .filter(answer -> answer.answer() instanceof Quantity)
                .filter(answer -> measured(draft).stream()
                        .filter(amount -> secret.known().stream().noneMatch(text -> text.contains(amount)))
                        .anyMatch(amount -> CheckAnswer.check(answer, amount).kind() == VerdictKind.CORRECT))
                .isPresent();
    }

    private static List<String> measured(Draft draft) {
        return MEASURED.matcher(draft.plain())
                .results()
                .limit(8)
                .map(MatchResult::group)
                .map(String::strip)
                .toList();
    }
}
