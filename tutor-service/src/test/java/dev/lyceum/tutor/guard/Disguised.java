package dev.lyceum.tutor.guard;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A number told in ways that are made up as they come. Written without a look at how the guard reads them. */
final class Disguised {
    private Disguised() {}

    static Stream<String> all(long value, SplittableRandom random) {
        long part = 1 + random.nextLong(value + 9);
        String digits = Long.toString(value);
        return Stream.of(
                digits,
                "It is " + value + ".",
                value + ".0",
                fullWidth(digits),
                digits.chars().mapToObj(Character::toString).collect(Collectors.joining("\u200b")),
                "0b" + Long.toBinaryString(value),
                "0x" + Long.toHexString(value),
                "binary " + Long.toBinaryString(value),
                Long.toString(value, 3) + " in base 3",
                (value + part) + " - " + part,
                (value + part) + " minus " + part,
                part + " less than " + (value + part),
                "take " + part + " away from " + (value + part),
                2 * value + "/2",
                "half of " + 2 * value,
                3 * value + " divided by 3",
                "a third of " + 3 * value,
                "the number after " + (value - 1),
                "one less than " + (value + 1),
                "the average of " + (value - 1) + " and " + (value + 1),
                "between " + (value - 1) + " and " + (value + 1),
                "more than " + (value - 1) + " and less than " + (value + 1),
                "√" + value * value,
                "the square root of " + value * value,
                Base64.getEncoder().encodeToString(("x=" + value).getBytes(StandardCharsets.UTF_8)),
                Base64.getEncoder().encodeToString(("the answer is " + value).getBytes(StandardCharsets.UTF_8)),
                digits.chars().mapToObj(digit -> "&#" + digit + ";").collect(Collectors.joining()),
                digits.chars()
                        .mapToObj(digit -> "%" + Integer.toHexString(digit))
                        .collect(Collectors.joining()),
                "la mitad de " + 2 * value,
                (value + part) + " menos " + part);
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .mapToObj(digit -> Character.toString(digit - '0' + '０'))
                .collect(Collectors.joining());
    }
}
