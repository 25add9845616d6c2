package dev.lyceum.tutor.guard;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that nobody meant anything by, and some that were made to keep a pattern busy. */
final class Noise {
    private static final int LONG = 600;
    private static final String[] PIECES = {
        "x",
        "1",
        "2 ",
        " ",
        "+",
        "(",
        ")",
        "^",
        "=",
        "-",
        ".",
        "four ",
        "cuatro",
        "and ",
        "\n",
        "é",
        "４",
        "②",
        "四",
        "🍎",
        "\u200b",
        "\ud800",
        "\u0000",
        "half of ",
        "between ",
        "%",
        "&#5",
        "0x",
        "..-",
        "/",
        "\\",
        "<",
        "[",
        "|",
        "{",
        "NA==",
        "\u0301",
        "،",
        "not ",
        "right",
        "@"
    };

    private Noise() {}

    static Stream<String> texts(SplittableRandom random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 3 == 0 ? characters(random) : i % 3 == 1 ? pieces(random) : points(random));
    }

    private static String characters(SplittableRandom random) {
        return random.ints(random.nextInt(LONG), 0, 0x10000)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());
    }

    private static String points(SplittableRandom random) {
        return random.ints(random.nextInt(LONG / 2), 0, Character.MAX_CODE_POINT + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static String pieces(SplittableRandom random) {
        return random.ints(random.nextInt(LONG / 2), 0, PIECES.length)
                .mapToObj(at -> PIECES[at])
                .collect(Collectors.joining());
    }

    static Stream<String> hostile() {
        return Stream.of(PIECES).map(piece -> piece.repeat(LONG / piece.length()));
    }
}
