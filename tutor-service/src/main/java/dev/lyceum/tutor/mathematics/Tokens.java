package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Reading.Reason;
import dev.lyceum.tutor.mathematics.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts folded text into tokens; an allow-list, so whatever is not named here is refused. */
final class Tokens {
    private static final Pattern NUMBER =
            Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?(?![0-9,])|[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]+|[,;!:() \\[\\]])");
    private static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac");
    private static final Map<String, String> OPERATIONS = Map.of("\\cdot", "*", "\\times", "*", "\\div", "/");
    private static final Set<String> SILENT =
            Set.of("\\left", "\\right", "\\,", "\\;", "\\!", "\\:", "\\ ", "\\quad", "\\(", "\\)", "\\[", "\\]");
    private static final String SIGNS = "+-*/^=(){}";

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private boolean spaced;

    private Tokens(String text) {
        this.text = text;
    }

    /** @throws Refusal when a symbol has no meaning here */
    static List<Token> of(String text) throws Refusal {
        return new Tokens(text).cut();
    }

    private List<Token> cut() throws Refusal {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '$') {
                at++;
                spaced = true;
            } else if (c >= '0' && c <= '9' || c == '.') {
                number();
            } else if (SIGNS.indexOf(c) >= 0) {
                add(Kind.SIGN, String.valueOf(c), 1);
            } else if (c == '\\') {
                command();
            } else {
                letter();
            }
        }
        add(Kind.END, "", 0);
        return tokens;
    }

    private void number() throws Refusal {
        String number = match(NUMBER, Reason.NOT_A_FORMULA);
        String digits = number.replace(",", "");
        if (digits.length() > Limits.DIGITS) {
            throw new Refusal(Reason.TOO_BIG);
        }
        add(Kind.NUMBER, digits, number.length());
    }

    private void command() throws Refusal {
        String command = match(COMMAND, Reason.UNKNOWN_SYMBOL);
        if (SILENT.contains(command)) {
            at += command.length();
        } else if (FRACTIONS.contains(command)) {
            add(Kind.FRACTION, command, command.length());
        } else if (OPERATIONS.containsKey(command)) {
            add(Kind.SIGN, OPERATIONS.get(command), command.length());
        } else {
            throw new Refusal(Reason.UNKNOWN_SYMBOL);
        }
    }

    private void letter() throws Refusal {
        String word = match(WORD, Reason.UNKNOWN_SYMBOL);
        if (word.length() > 1) {
            throw new Refusal(Reason.WORDS);
        }
        add(Kind.LETTER, word, 1);
    }

    private String match(Pattern pattern, Reason otherwise) throws Refusal {
        Matcher matcher = pattern.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new Refusal(otherwise);
        }
        return matcher.group();
    }

    private void add(Kind kind, String value, int length) {
        tokens.add(new Token(kind, value, spaced));
        at += length;
        spaced = false;
    }
}
