package dev.lyceum.tutor.sentence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sentences as words and numbers. */
public final class Text {
    private final List<Token> tokens;

    private final Set<String> words;

    private Text(List<Token> tokens) {
        this.tokens = tokens;
        this.words = tokens.stream().map(Token::text).collect(Collectors.toUnmodifiableSet());
    }

    /** Empty for what is longer than 600 characters or holds signs that are in no sentence. */
    public static Optional<Text> read(String text) {
        return ReadTokens.of(text).map(Text::new);
    }

    List<Token> tokens() {
        return tokens;
    }

    Set<String> words() {
        return words;
    }
}
