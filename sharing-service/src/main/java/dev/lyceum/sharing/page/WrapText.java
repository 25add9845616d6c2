package dev.lyceum.sharing.page;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines for a picture, which does not do it by itself. */
final class WrapText {
    private static final String MORE = "…";

    private WrapText() {}

    /**
     * Lines of at most so many characters, broken between words where it can be; what does not fit ends in an ellipsis.
     * Characters that a picture's XML cannot hold become spaces.
     */
    static List<String> into(int lines, int width, String text) {
        List<String> all = all(width, words(text));
        if (all.size() <= lines) {
            return List.copyOf(all);
        }
        List<String> first = new ArrayList<>(all.subList(0, lines));
        first.set(lines - 1, start(first.get(lines - 1), width - 1) + MORE);
        return List.copyOf(first);
    }

    private static List<String> all(int width, List<String> words) {
        List<String> all = new ArrayList<>();
        String line = "";
        for (String word : words) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (length(longer) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                all.add(line);
            }
            line = word;
            while (length(line) > width) {
                String head = start(line, width);
                all.add(head);
                line = line.substring(head.length());
            }
        }
        if (!line.isEmpty()) {
            all.add(line);
        }
        return all;
    }

    private static List<String> words(String text) {
        var clean = new StringBuilder();
        text.codePoints().map(point -> isDrawable(point) ? point : ' ').forEach(clean::appendCodePoint);
        return List.of(clean.toString().strip().split("\\s+"));
    }

    private static boolean isDrawable(int point) {
        return point >= ' ' && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String start(String text, int characters) {
        return length(text) <= characters ? text : text.substring(0, text.offsetByCodePoints(0, characters));
    }
}
