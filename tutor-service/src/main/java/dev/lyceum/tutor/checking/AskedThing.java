package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a problem in words wants to be counted: apples, minutes.
 *
 * @param question the sentence that asks
 */
record AskedThing(String question) {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern WORDS = Pattern.compile("[^A-Za-z]+");
    private static final Pattern UNIT = Pattern.compile(
            "\\b(?:[Hh]ow many|in) ((?:(?:square|cubic) )?[A-Za-z]+(?:\\^?[23²³])?(?:(?:/| per )[A-Za-z]+)?)");
    private static final Pattern THING = Pattern.compile("^(.*\\S)\\s+([A-Za-z]+)\\W*$");
    private static final int MOST_WORDS = 4;

    static AskedThing in(String problem) {
        List<String> sentences = SENTENCE.splitAsStream(problem.strip()).toList();
        return new AskedThing(sentences.stream()
                .filter(sentence -> sentence.endsWith("?"))
                .findFirst()
                .orElse(sentences.get(sentences.size() - 1)));
    }

    /** "How many minutes", "in metres": a bare number answers, and may carry this unit. */
    Optional<Unit> unit() {
        return UNIT.matcher(question)
                .results()
                .flatMap(found -> Unit.named(found.group(1)).stream())
                .findFirst();
    }

    /** What is said before the words of the question, the longest first: "7 apples" of "7 apples left", then "7". */
    Stream<String> before(String said) {
        List<String> words = Arrays.asList(WORDS.split(question.toLowerCase(Locale.ROOT)));
        return Stream.iterate(
                        Optional.of(said), Optional::isPresent, rest -> rest.flatMap(text -> shorter(text, words)))
                .skip(1)
                .limit(MOST_WORDS)
                .flatMap(Optional::stream);
    }

    private static Optional<String> shorter(String said, List<String> words) {
        Matcher thing = THING.matcher(said);
        return thing.matches() && isOneOf(words, thing.group(2).toLowerCase(Locale.ROOT))
                ? Optional.of(thing.group(1))
                : Optional.empty();
    }

    /** Of one apple it is said that there is one apple, though it was asked how many apples there are. */
    private static boolean isOneOf(List<String> words, String word) {
        return words.contains(word) || words.contains(word + "s");
    }
}
