package dev.lyceum.tutor.mathematics;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that follow each other. */
final class Phrases {
    private Phrases() {}

    /** From every word on, of every length up to the longest. */
    static Stream<List<String>> of(List<String> words, int longest) {
        return IntStream.range(0, words.size()).boxed().flatMap(from -> IntStream.rangeClosed(
                        from + 1, Math.min(words.size(), from + longest))
                .mapToObj(to -> words.subList(from, to)));
    }
}
