package dev.lyceum.tutor.sentence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One text searched for one pattern, in so many steps and no more. */
final class Search {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_READINGS = 8;

    private final List<Token> tokens;
    private final Map<Map<String, Bound>, Bindings> readings = new LinkedHashMap<>();
    private int steps;

    private Search(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** All ways in which the pattern says the whole text; none where there would be too many, or too much to try. */
    static List<Bindings> of(List<Token> tokens, Pattern pattern) {
        var search = new Search(tokens);
        pattern.match(search, 0, Bindings.NONE, search::end);
        return search.isOver() ? List.of() : List.copyOf(search.readings.values());
    }

    private void end(int at, Bindings bindings) {
        if (at == tokens.size() && bindings.areDistinct()) {
            readings.put(bindings.bySlot(), bindings);
        }
    }

    private boolean isOver() {
        return steps > MOST_STEPS || readings.size() > MOST_READINGS;
    }

    boolean mayGoOn() {
        steps++;
        return !isOver();
    }

    boolean isAt(int at, String word) {
        return at < tokens.size() && tokens.get(at).text().equals(word);
    }

    boolean isStop(int at) {
        return at < tokens.size() && tokens.get(at).isStop();
    }

    /** So many words from there, or as many as there are. */
    String said(int at, int length) {
        return from(at).stream().limit(length).map(Token::text).collect(Collectors.joining(" "));
    }

    /** The tokens from there on. */
    List<Token> from(int at) {
        return tokens.subList(at, tokens.size());
    }

    boolean isEnd(int at) {
        return at == tokens.size();
    }
}
