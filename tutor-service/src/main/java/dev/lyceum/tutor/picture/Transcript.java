package dev.lyceum.tutor.picture;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a model read, as plain text: it is data, whatever it says. */
final class Transcript {
    /** As much as a problem may say. */
    private static final int LONGEST = 2000;

    /** What a problem could say with all its markup. */
    private static final int MOST_READ = 4 * LONGEST;

    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(```|~~~).*$");

    /** Of names that are elements and with nothing in it but attributes: {@code a < b and c > d} holds none. */
    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(a|b|i|u|p|br|hr|em|strong|sub|sup|span|div|script|style|img|iframe|h[1-6]|ul|ol|li|table|tr|td|th|pre|code|math)"
                    + "(\\s+[a-z-]+=(\"[^\"<>]*\"|'[^'<>]*'|[^\\s\"'<>]+))*\\s*/?>");

    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]*)]\\((?:https?:|data:|javascript:)[^()\\s]*\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{2,6} +");
    private static final Pattern BOLD = Pattern.compile("(?<![\\w*])\\*\\*(?=\\S)([^*\\n]+?)(?<=\\S)\\*\\*(?![\\w*])");
    private static final Pattern LATEX_EDGE = Pattern.compile("\\\\[()\\[\\]]|\\$\\$|`");

    /** All that cannot be seen, or turns round what can; but for line ends. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n]]");

    private static final Pattern SPACES = Pattern.compile("[\\h]+");
    private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n\\s*");

    private Transcript() {}

    /** Empty for what no text is, and where nothing is left; {@code null} is nothing too. */
    static Optional<String> of(String read) {
        return Optional.ofNullable(read)
                .filter(Transcript::isText)
                .map(text -> plain(cut(text, MOST_READ)))
                .map(text -> cut(text, LONGEST).strip())
                .filter(text -> !text.isEmpty());
    }

    /** What no database can keep is none. */
    private static boolean isText(String read) {
        return read.indexOf('\0') < 0
                && read.codePoints()
                        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Taking something out may make more of it. */
    private static String plain(String read) {
        String before = read.replace("\r\n", "\n").replace('\t', ' ');
        String after = plainer(before);
        while (!after.equals(before)) {
            before = after;
            after = plainer(before);
        }
        return after;
    }

    private static String plainer(String read) {
        String text = UNSEEN.matcher(read).replaceAll("");
        text = FENCE.matcher(text).replaceAll("");
        text = TAG.matcher(text).replaceAll("");
        text = LINK.matcher(text).replaceAll("$1");
        text = HEADING.matcher(text).replaceAll("");
        text = BOLD.matcher(text).replaceAll("$1");
        text = LATEX_EDGE.matcher(text).replaceAll("");
        text = SPACES.matcher(text).replaceAll(" ");
        return LINE_ENDS.matcher(text).replaceAll("\n").strip();
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
