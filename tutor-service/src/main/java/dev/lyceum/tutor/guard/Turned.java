package dev.lyceum.tutor.guard;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The answer's name or digits backwards, or every letter moved on in the alphabet: ruof, sbhe. */
final class Turned implements Disguise {
    private static final Pattern BACKWARDS =
            Pattern.compile("\\b(?:backwards?|reversed?|mirror(?:ed)?|reves|espejo|invertid[oa]|upside)\\b");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    private static final int SHORT = 3;
    private static final int LETTERS = 26;
    /** English words that are a short name moved by thirteen: bar is one. */
    private static final Set<String> CHANCE = Set.of("bar", "gra", "hab");

    @Override
    public boolean tells(Secret secret, Draft draft) {
        Set<String> names = secret.names();
        boolean backwards = draft.mentions(BACKWARDS);
        return draft.words().stream()
                        .anyMatch(word -> names.contains(reversed(word))
                                        && (backwards || word.length() > SHORT && !names.contains(word))
                                || names.stream().anyMatch(name -> isMoved(name, word) || isMirrored(name, word)))
                || backwards
                        && NUMBER.matcher(draft.small())
                                .results()
                                .anyMatch(found -> secret.isIn(reversed(found.group())));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static boolean isMoved(String name, String word) {
        if (name.length() != word.length() || name.equals(word) || CHANCE.contains(word)) {
            return false;
        }
        int by = moved(name, word, 0);
        return (name.length() > SHORT || by == LETTERS / 2)
                && IntStream.range(1, name.length()).allMatch(at -> moved(name, word, at) == by);
    }

    private static int moved(String name, String word, int at) {
        return Math.floorMod(word.charAt(at) - name.charAt(at), LETTERS);
    }

    private static boolean isMirrored(String name, String word) {
        return name.length() == word.length()
                && IntStream.range(0, name.length()).allMatch(at -> word.charAt(at) - 'a' == 'z' - name.charAt(at));
    }
}
