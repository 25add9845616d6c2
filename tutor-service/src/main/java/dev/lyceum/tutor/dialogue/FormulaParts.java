package dev.lyceum.tutor.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a side of a formula is put together from: its summands, each with the sign before it and without, and in each the factors
 * that stand beside each other, so that of 3 × 2 × √3 there is also 2 × √3. What stands in brackets is one factor. Plain numbers
 * are left out.
 */
final class FormulaParts {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";
    private static final String PLUS = "+-−";
    private static final String TIMES = "*×·⋅/÷";
    private static final Pattern NO_PLAIN_NUMBER = Pattern.compile("[A-Za-z√π]");
    private static final Pattern NAME = Pattern.compile("\\\\[A-Za-z]+|sqrt|sin|cos|tan|ln|log|pi|abs");
    private static final int MOST_FACTORS = 6;
    /** Of one side; no school problem has as many. */
    private static final int MOST = 100;

    private FormulaParts() {}

    /** Those in which no other letters stand than these; of more than one side none. */
    static Stream<String> of(String side, Set<Integer> letters) {
        return Formulas.RELATION.matcher(side).find()
                ? Stream.empty()
                : of(side).filter(part -> letters.containsAll(letters(part))).limit(MOST);
    }

    /** Those that stand for something, small. */
    static Set<Integer> letters(String formula) {
        return NAME.matcher(formula)
                .replaceAll("")
                .chars()
                .filter(Character::isLetter)
                .map(Character::toLowerCase)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Stream<String> of(String side) {
        List<Integer> cuts = cuts(side, PLUS);
        return IntStream.rangeClosed(0, cuts.size())
                .boxed()
                .flatMap(place -> {
                    int from = place == 0 ? 0 : cuts.get(place - 1);
                    String summand = side.substring(from, place == cuts.size() ? side.length() : cuts.get(place));
                    return place == 0
                            ? products(summand)
                            : Stream.concat(Stream.of(summand), products(summand.substring(1)));
                })
                .map(String::strip)
                .filter(part -> NO_PLAIN_NUMBER.matcher(part).find())
                .distinct();
    }

    private static Stream<String> products(String summand) {
        List<Integer> cuts = cuts(summand, TIMES);
        return IntStream.rangeClosed(0, cuts.size()).boxed().flatMap(first -> IntStream.range(
                        first, Math.min(cuts.size() + 1, first + MOST_FACTORS))
                .mapToObj(last -> summand.substring(
                        first == 0 ? 0 : cuts.get(first - 1) + 1,
                        last == cuts.size() ? summand.length() : cuts.get(last))));
    }

    /** Where one of these signs stands between two things, and in no brackets. */
    private static List<Integer> cuts(String text, String signs) {
        List<Integer> cuts = new ArrayList<>();
        int depth = 0;
        boolean afterThing = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            depth += OPENING.indexOf(sign) >= 0 ? 1 : CLOSING.indexOf(sign) >= 0 ? -1 : 0;
            if (depth == 0 && afterThing && signs.indexOf(sign) >= 0) {
                cuts.add(i);
            }
            afterThing = sign == ' ' ? afterThing : (PLUS + TIMES + "^" + OPENING).indexOf(sign) < 0;
        }
        return cuts;
    }
}
