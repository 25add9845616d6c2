package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a run of letters means: a name that mathematics knows; such a name with its letter, as in sinx; up to three letters
 * multiplied; or words, which are refused.
 */
final class LetterRun {
    private static final int MOST_LETTERS = 3;
    private static final Map<String, String> NAMES =
            Map.of("or", "or", "and", "and", "in", "∈", "pi", "π", "inf", "∞", "infinity", "∞", "oo", "∞", "cbrt", "∛");
    private static final Set<String> SHORT_WORDS =
            Set.of(("is so no it an if of to do we my me on at by he up go us am be as"
                            + " ok hi yes the not one two six ten you why how can his her she him its get got let say all any but for"
                            + " big add sum may are was had has did put use try see due per ask yet nor out off our own who too now"
                            + " hey lol idk umm um uh hm hmm huh wow ugh eh ah oh omg wtf yea yep nah bye plz pls thx bro sir mum mom"
                            + " dad dr mr ms old new odd few day far low end way ice eye ill etc vs")
                    .split(" "));

    private LetterRun() {}

    static List<Token> tokens(String run) throws Refusal {
        Optional<Token> name = name(run);
        if (name.isPresent()) {
            return List.of(name.get());
        }
        Optional<String> prefix =
                Function.prefixOf(run).or(() -> run.startsWith("pi") ? Optional.of("pi") : Optional.empty());
        if (prefix.isPresent() && run.length() == prefix.get().length() + 1) {
            return List.of(name(prefix.get()).orElseThrow(), letter(run.substring(run.length() - 1)));
        }
        if (run.length() > MOST_LETTERS || run.length() > 1 && SHORT_WORDS.contains(run.toLowerCase(Locale.ROOT))) {
            throw new Refusal(Reason.WORDS);
        }
        List<Token> letters = new ArrayList<>();
        for (int i = 0; i < run.length(); i++) {
            letters.add(letter(run.substring(i, i + 1)));
        }
        return letters;
    }

    private static Optional<Token> name(String run) {
        if (run.length() == 1) {
            return Optional.empty();
        }
        String lower = run.toLowerCase(Locale.ROOT);
        return Optional.ofNullable(NAMES.get(lower))
                .map(sign -> new Token(Kind.SIGN, sign, false))
                .or(() -> Function.named(lower).map(known -> new Token(Kind.FUNCTION, lower, false)));
    }

    private static Token letter(String name) {
        return new Token(Kind.LETTER, name, false);
    }
}
