package dev.lyceum.tutor.guard;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The answer's name in the first letters of words, sentences or lines, or in capitals: Find Out, Use Reason. */
final class Initials implements Disguise {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?:;\\n])[\\s\"'(¿¡*•-]*(?=\\p{L})|\\n+|^");
    private static final Pattern LINE = Pattern.compile("\\n+");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern NO_CAPITAL = Pattern.compile("[^A-Z]");
    private static final int SHORT = 3;
    private static final int FEW_CAPITALS = 4;

    @Override
    public boolean tells(Secret secret, Draft draft) {
        String words = firsts(draft.words().stream());
        String sentences = firsts(SENTENCE.splitAsStream(draft.small()));
        String lines = firsts(LINE.splitAsStream(draft.small()));
        String last = lasts(LINE.splitAsStream(draft.small()));
        String capitals = NO_CAPITAL.matcher(draft.plain()).replaceAll("").toLowerCase(Locale.ROOT);
        return secret.names().stream()
                .anyMatch(name -> name.length() > SHORT && words.contains(name)
                        || words.equals(name)
                        || isMadeOf(name, sentences)
                        || isMadeOf(name, lines)
                        || lines.length() > 1 && isMadeOf(name, last)
                        || isIn(name, capitals));
    }

    private static String firsts(Stream<String> pieces) {
        return pieces.map(piece -> NO_LETTER.matcher(piece).replaceAll(""))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> piece.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String lasts(Stream<String> pieces) {
        return pieces.map(piece -> NO_LETTER.matcher(piece).replaceAll(""))
                .filter(piece -> !piece.isEmpty())
                .map(piece -> piece.substring(piece.length() - 1))
                .collect(Collectors.joining());
    }

    private static boolean isMadeOf(String name, String firsts) {
        return firsts.equals(name) || firsts.startsWith(name) || name.length() > SHORT && firsts.contains(name);
    }

    private static boolean isIn(String name, String capitals) {
        return name.length() > SHORT && capitals.contains(name)
                || capitals.length() <= FEW_CAPITALS && capitals.endsWith(name);
    }
}
