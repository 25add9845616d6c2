package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.fixture.SpanishNumbers;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Some words of a text that follow each other.
 *
 * @param number that they say and nothing else
 * @param isTalk whether there is a word in them that is no mathematics
 * @param isLine whether they can be read as mathematics
 */
record Window(String text, String bare, Optional<Rational> number, boolean isTalk, boolean isLine) {
    private static final int LONGEST = 11;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)[-−]?[0-9.,]+(?: [0-9]+)?(?: ?/ ?[0-9]+)?%?|\\\\[dt]?frac\\{ *[0-9]+ *}\\{ *[0-9]+ *}");
    private static final Pattern TALK =
            Pattern.compile("(?i)(?<![\\p{IsLatin}\\\\])(?!(?:or|and|sqrt)(?!\\p{IsLatin}))\\p{IsLatin}{2,}");
    private static final Pattern EDGES = Pattern.compile("^[\\s.,;:?!¿¡×*·+]+|[\\s.,;:?!¿¡×*·+]+$");

    /** The tutor says most sentences again and again, and others once: what is remembered is forgotten now and then. */
    private static final Map<String, List<Window>> HEARD = new ConcurrentHashMap<>();

    private static final int MOST_HEARD = 20_000;

    static List<Window> of(String text) {
        if (HEARD.size() >= MOST_HEARD) {
            HEARD.clear();
        }
        return HEARD.computeIfAbsent(text, Window::cut);
    }

    private static List<Window> cut(String text) {
        String[] words = text.split(" +");
        Map<String, Window> windows = new LinkedHashMap<>();
        for (int from = 0; from < words.length; from++) {
            var window = new StringBuilder();
            for (int to = from; to < words.length && to < from + LONGEST; to++) {
                window.append(to == from ? "" : " ").append(words[to]);
                windows.computeIfAbsent(EDGES.matcher(window).replaceAll(""), Window::read);
            }
        }
        return List.copyOf(windows.values());
    }

    private static Window read(String text) {
        boolean talk = TALK.matcher(text).find();
        Optional<Statement> line =
                talk ? Optional.empty() : ReadMathematics.read(text).statement();
        Optional<Rational> number = talk
                ? NumberWords.number(text).or(() -> SpanishNumbers.number(text))
                : line.filter(read -> NUMBER.matcher(text).matches())
                        .flatMap(read -> read instanceof Expression value ? Value.of(value) : Optional.empty());
        return new Window(text, Overheard.bare(text), number, talk, line.isPresent());
    }
}
