package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.NumberWords;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text as words and numbers. Commas are left out but between numbers; a sign that belongs to no sentence leaves all of it unread. */
final class ReadTokens {
    private static final int MOST_CHARACTERS = 600;
    private static final int LONGEST_NUMBER = 5;
    private static final Set<String> COUNTED = Set.of("number", "one", "angle", "side");
    private static final Set<String> OPENINGS = Set.of("a", "half");
    private static final String DIGITS = "(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?";
    private static final Pattern TOKEN =
            Pattern.compile("(?<comma>(?<=[0-9]),\\s*(?=[0-9]))|(?<skip>[\\s,]+|(?<=[0-9])-(?=[A-Za-z]))"
                    + "|(?<mixed>[0-9]{1,6} [0-9]{1,6}/[1-9][0-9]{0,5}(?![0-9/]))"
                    + "|(?<fraction>[0-9]{1,6}/[1-9][0-9]{0,5}(?![0-9/]))"
                    + "|(?<number>" + DIGITS + "(?!st\\b|nd\\b|rd\\b|th\\b|[0-9/]))"
                    + "|(?<title>(?:Mr|Mrs|Ms|Dr)\\.? [A-Z][a-z]+)"
                    + "|(?<word>[A-Za-z][A-Za-z']*(?:-[A-Za-z]+)*(?:/[A-Za-z]+)?(?:\\^?[23](?![0-9]))?)"
                    + "|(?<sign>[$€£¢%:°])"
                    + "|(?<stop>[.?!;]+)");

    private ReadTokens() {}

    static Optional<List<Token>> of(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String plain =
                text.replace('’', '\'').replace("²", "^2").replace("³", "^3").strip();
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(plain).useTransparentBounds(true);
        for (int at = 0; at < plain.length(); at = matcher.end()) {
            if (!matcher.region(at, plain.length()).lookingAt()) {
                return Optional.empty();
            }
            token(matcher).ifPresent(tokens::add);
        }
        return Optional.of(withNumberWords(tokens));
    }

    private static Optional<Token> token(Matcher found) {
        String text = found.group();
        if (found.group("skip") != null) {
            return Optional.empty();
        }
        if (found.group("stop") != null) {
            return Optional.of(Token.STOP);
        }
        if (found.group("comma") != null) {
            return Optional.of(Token.COMMA);
        }
        boolean number =
                found.group("mixed") != null || found.group("fraction") != null || found.group("number") != null;
        return Optional.of(number ? Token.number(text, written(text)) : Token.word(text));
    }

    private static Expression written(String digits) {
        return (Expression)
                ReadMathematics.read(digits.replace(",", "")).statement().orElseThrow();
    }

    /** "twenty-five", "one third" and "a quarter" are numbers too. */
    private static List<Token> withNumberWords(List<Token> tokens) {
        List<Token> read = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = mayBegin(tokens.get(at)) ? Math.min(LONGEST_NUMBER, tokens.size() - at) : 0;
            Optional<Token> number = Optional.empty();
            while (length > 0 && number.isEmpty()) {
                number = isOrdinal(tokens, at, length) ? Optional.empty() : numberOf(tokens.subList(at, at + length));
                length -= number.isEmpty() ? 1 : 0;
            }
            read.add(number.orElse(tokens.get(at)));
            at += Math.max(1, length);
        }
        return List.copyOf(read);
    }

    /** "A third number" is none. */
    private static boolean isOrdinal(List<Token> tokens, int at, int length) {
        int next = at + length;
        return OPENINGS.contains(tokens.get(at).text())
                && next < tokens.size()
                && COUNTED.contains(tokens.get(next).text());
    }

    private static boolean mayBegin(Token word) {
        return word.isWord()
                && (OPENINGS.contains(word.text())
                        || NumberWords.whole(word.text()).isPresent());
    }

    private static Optional<Token> numberOf(List<Token> words) {
        if (!words.stream().allMatch(Token::isWord)) {
            return Optional.empty();
        }
        String phrase = words.stream().map(Token::text).collect(Collectors.joining(" "));
        return NumberWords.number(phrase).map(value -> Token.number(phrase, Expression.of(value)));
    }
}
