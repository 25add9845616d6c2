package dev.lyceum.tutor.sentence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A pattern for a whole text of one sentence or several. */
public final class SentencePattern {
    private final Pattern pattern;
    private final Set<String> words;

    private SentencePattern(Pattern pattern) {
        this.pattern = pattern;
        this.words = pattern.words();
    }

    /**
     * @param phrases patterns that have names
     * @throws IllegalStateException when it is not written as a pattern is
     */
    public static SentencePattern read(String text, Map<String, String> phrases) {
        return new SentencePattern(ReadPattern.read(text, phrases));
    }

    /** The slots in which a number may stand. */
    public Set<String> numbers() {
        return pattern.numbers().collect(Collectors.toUnmodifiableSet());
    }

    /** All ways in which it says the whole text; none when it does not, or when that is too much to find out. */
    public List<Bindings> readings(Text text) {
        return text.words().containsAll(words) ? Search.of(text.tokens(), pattern) : List.of();
    }
}
