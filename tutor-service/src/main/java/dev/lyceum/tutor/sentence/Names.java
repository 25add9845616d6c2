package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.sentence.Bound.Named;
import dev.lyceum.tutor.sentence.SlotKind.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Phrases that name somebody or something. */
final class Names {
    private static final int MOST_WORDS = 3;
    private static final int MOST_NAMES = 2;
    private static final Set<String> TELLERS = Set.of("i", "we");

    private Names() {}

    static List<Reading> things(List<Token> tokens) {
        List<Reading> found = new ArrayList<>();
        int words = nouns(tokens, MOST_WORDS);
        for (int length = 1; length <= words; length++) {
            found.add(reading(tokens.subList(0, length)));
        }
        if (words == 1 && tokens.size() > 2 && tokens.get(1).text().equals("of")) {
            int more = nouns(tokens.subList(2, tokens.size()), 2);
            for (int length = 1; length <= more; length++) {
                found.add(reading(tokens.subList(0, 2 + length)));
            }
        }
        return found;
    }

    /** On Tuesday Ann: a name does not go on with what stands before it. */
    private static int nouns(List<Token> tokens, int most) {
        int count = 0;
        while (count < Math.min(most, tokens.size())
                && isNoun(tokens.get(count))
                && (count == 0 || !tokens.get(count).capital())) {
            count++;
        }
        return count;
    }

    private static boolean isNoun(Token token) {
        return token.isWord() && !English.is("function", token.text());
    }

    private static Reading reading(List<Token> tokens) {
        List<String> words = tokens.stream().map(Token::text).toList();
        return new Reading(tokens.size(), new Named(English.folded(words)));
    }

    /** A pronoun stands for whoever is meant by it; the teller and the listener need no name. */
    static List<Reading> people(List<Token> tokens, Optional<Bound> referent) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        List<Reading> found = new ArrayList<>();
        Token first = tokens.get(0);
        if (English.is("pronouns", first.text())) {
            referent.ifPresent(known -> found.add(new Reading(1, known)));
            if (TELLERS.contains(first.text())) {
                found.add(new Reading(1, new Named(first.text())));
            }
        }
        int names = 0;
        while (names < Math.min(MOST_NAMES, tokens.size()) && isName(tokens.get(names))) {
            names++;
            found.add(reading(tokens.subList(0, names)));
        }
        boolean owned = first.text().endsWith("'s") && first.capital();
        if (owned || English.is("determiners", first.text())) {
            int words = nouns(tokens.subList(1, tokens.size()), 2);
            for (int length = 1; length <= words; length++) {
                List<Token> nouns = tokens.subList(owned ? 0 : 1, 1 + length);
                found.add(new Reading(1 + length, owned ? reading(nouns).bound() : described(nouns)));
            }
        }
        return found;
    }

    /** A farmer is the farmer when spoken of again. */
    private static Bound described(List<Token> nouns) {
        return new Named("the " + English.folded(nouns.stream().map(Token::text).toList()));
    }

    private static boolean isName(Token token) {
        return token.capital() && isNoun(token) && !token.text().endsWith("'s");
    }

    static List<Reading> verbs(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return List.of();
        }
        Token verb = tokens.get(0);
        boolean known = English.isVerb(verb.text());
        return known || isNoun(verb) ? List.of(new Reading(1, new Named(English.base(verb.text())))) : List.of();
    }
}
