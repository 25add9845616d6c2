package dev.lyceum.tutor.evaluation;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Texts that nobody means, thrown at every kind of answer. */
final class Noise {
    private static final List<String> ANSWERS = List.of(
            "x = 4",
            "3/4",
            "x = 2 or x = 3",
            "x > 3",
            "(x+1)(x-2)",
            "sin(x) + x",
            "12 cm",
            "(2, 3)",
            "no solution",
            "y = 2x + 1",
            "sqrt(2)",
            "x = 1, y = 2",
            "25%");
    private static final List<Expected> EXPECTED = ANSWERS.stream()
            .map(answer -> Expected.written(answer, Optional.empty(), List.of()).orElseThrow())
            .toList();
    private static final String[] PIECES =
            ("x y n X 1 2 3 9 0 12 345 6789 99999999999999999999 . , ; + - * / ÷ ^ ^ ( ) ( ) [ ] { } | ="
                            + " = < > ≤ ≥ ≠ ± √ ∛ π ∞ ∈ ∪ ∅ ° % ! ' : _ sin( cos tan ln log exp( sqrt( root( abs( \\frac{ }{ } \\sqrt{"
                            + " \\sqrt[3]{ \\left( \\right) \\left| \\right| \\pm \\pi \\text{ e or and cm km/h $ € h min no~solution it~is so →"
                            + " -> 1e9 9^9 x^99 (x+1)^50 2^x x^x cos(x^ sin(1/x) five half ² ⁻ ½ ٣ ３ \u0000 \ud800 \u202e \u200b")
                    .split(" ");

    private final SplittableRandom random;

    Noise(long seed) {
        random = new SplittableRandom(seed);
    }

    String text() {
        var text = new StringBuilder();
        int pieces = random.nextInt(20) == 0 ? random.nextInt(200) : 1 + random.nextInt(12);
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)].replace('~', ' '));
            text.append(random.nextInt(4) == 0 ? " " : "");
        }
        return text.toString();
    }

    /** The verdicts on it as an answer, and as a line behind the answer. */
    List<VerdictKind> judge(String text) {
        int which = random.nextInt(ANSWERS.size());
        return List.of(
                CheckAnswer.checkCaseSensitively(EXPECTED.get(which), text).kind(),
                CheckStep.check(Optional.empty(), random.nextBoolean(), ANSWERS.get(which), text)
                        .kind());
    }
}
