package dev.lyceum.sharing.share;

import java.util.List;

/** Which codes may be read aloud in a classroom. Digits that look like letters count as those letters. */
final class CleanWords {
    private static final String LOOK_LIKE = "2Z3E4A5S6G7T8B9G";

    private final List<String> unwanted;

    CleanWords(List<String> unwanted) {
        this.unwanted = List.copyOf(unwanted);
    }

    boolean allows(String code) {
        String letters = asLetters(code);
        return unwanted.stream().noneMatch(word -> code.contains(word) || letters.contains(word));
    }

    private static String asLetters(String code) {
        var letters = new StringBuilder(code);
        for (int i = 0; i < LOOK_LIKE.length(); i += 2) {
            replace(letters, LOOK_LIKE.charAt(i), LOOK_LIKE.charAt(i + 1));
        }
        return letters.toString();
    }

    private static void replace(StringBuilder text, char digit, char letter) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == digit) {
                text.setCharAt(i, letter);
            }
        }
    }
}
