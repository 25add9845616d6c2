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
    private static final String PLAIN = "[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+";
    private static final Pattern NUMBER = Pattern.compile(PLAIN);
    /** 1,024 and 1 024; 0,75 where no list can be meant. */
    private static final Pattern NUMBER_OUTSIDE_LISTS =
            Pattern.compile("[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]+)?(?![0-9,])"
                    + "|[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![0-9,]| *[/ ] *[0-9])"
                    + "|[0-9]+,[0-9]+(?![0-9,.])|" + PLAIN);

    private static final Pattern COMMAND = Pattern.compile("\\\\(?:mathbb *\\{R}|[A-Za-z]+|[,;!:() \\[\\]{}%])");
    private static final Set<String> FRACTIONS = Set.of("\\frac", "\\dfrac", "\\tfrac");
    private static final Map<String, String> SIGN_COMMANDS = Map.ofEntries(
            Map.entry("\\cdot", "*"),
            Map.entry("\\times", "*"),
            Map.entry("\\div", "÷"),
            Map.entry("\\pm", "±"),
            Map.entry("\\le", "≤"),
            Map.entry("\\leq", "≤"),
            Map.entry("\\leqslant", "≤"),
            Map.entry("\\ge", "≥"),
            Map.entry("\\geq", "≥"),
            Map.entry("\\geqslant", "≥"),
            Map.entry("\\lt", "<"),
            Map.entry("\\gt", ">"),
            Map.entry("\\ne", "≠"),
            Map.entry("\\neq", "≠"),
            Map.entry("\\approx", "="),
            Map.entry("\\pi", "π"),
            Map.entry("\\infty", "∞"),
            Map.entry("\\in", "∈"),
            Map.entry("\\cup", "∪"),
            Map.entry("\\setminus", "∖"),
            Map.entry("\\backslash", "∖"),
            Map.entry("\\emptyset", "∅"),
            Map.entry("\\varnothing", "∅"),
            Map.entry("\\degree", "°"),
            Map.entry("\\%", "%"),
            Map.entry("\\{", "{"),
            Map.entry("\\}", "}"),
            Map.entry("\\mid", "|"),
            Map.entry("\\lvert", "|("),
            Map.entry("\\rvert", ")|"),
            Map.entry("\\land", "and"),
            Map.entry("\\wedge", "and"),
            Map.entry("\\lor", "or"),
            Map.entry("\\vee", "or"));
    private static final Set<String> SILENT = Set.of(
            "\\left",
            "\\right",
            "\\,",
            "\\;",
            "\\!",
            "\\:",
            "\\ ",
            "\\quad",
            "\\qquad",
            "\\(",
            "\\)",
            "\\[",
            "\\]",
            "\\displaystyle");
    private static final String SIGNS = "+-*/÷^=(){}[]<>≤≥≠|,;!%°±√∛π∞∈∪∅ℝ∖_";

    private final String text;
    private final boolean commasList;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int depth;
    private boolean spaced;

    private Tokens(String text, boolean commasList) {
        this.text = text;
        this.commasList = commasList;
    }

    /** @throws Refusal when a symbol has no meaning here */
    static List<Token> of(String text, Notation notation) throws Refusal {
        return new Tokens(text, notation.commasList()).cut();
    }

    private List<Token> cut() throws Refusal {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '$' && !text.startsWith("${", at)) {
                at++;
                spaced = true;
            } else if (Written.isDigit(c) || c == '.') {
                number();
            } else if (SIGNS.indexOf(c) >= 0) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                add(Kind.SIGN, String.valueOf(c), 1);
            } else if (c == ':') {
                colon();
            } else if (c == '\\') {
                command();
            } else {
                letters();
            }
        }
        add(Kind.END, "", 0);
        return tokens;
    }

    private void number() throws Refusal {
        if (isBehindFraction()) {
            add(Kind.NUMBER, text.substring(at, at + 1), 1);
            return;
        }
        boolean index = !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("_");
        boolean outside = depth == 0 && !commasList && !index;
        String number = match(outside ? NUMBER_OUTSIDE_LISTS : NUMBER, Reason.NOT_A_FORMULA);
        String digits = Numbers.plain(number);
        if (digits.length() > Limits.DIGITS) {
            throw new Refusal(Reason.TOO_BIG);
        }
        add(Kind.NUMBER, digits, number.length());
    }

    /** \\frac34 takes one digit each. */
    private boolean isBehindFraction() {
        int last = tokens.size() - 1;
        boolean first = last >= 0 && tokens.get(last).kind() == Kind.FRACTION;
        boolean second = last >= 1
                && tokens.get(last - 1).kind() == Kind.FRACTION
                && !tokens.get(last).is("{");
        return Written.isDigit(text.charAt(at)) && (first || second);
    }

    /** 3 : 4 is a ratio; anything else with a colon is left to whoever expects one. */
    private void colon() {
        boolean ratio = !tokens.isEmpty()
                && tokens.get(tokens.size() - 1).isNumber()
                && text.substring(at + 1).stripLeading().matches("(?s)[0-9].*");
        add(Kind.SIGN, ratio ? "∶" : ":", 1);
    }

    private void command() throws Refusal {
        String command = match(COMMAND, Reason.UNKNOWN_SYMBOL);
        String name = command.substring(1);
        if (SILENT.contains(command)) {
            at += command.length();
        } else if (FRACTIONS.contains(command)) {
            add(Kind.FRACTION, command, command.length());
        } else if (SIGN_COMMANDS.containsKey(command)) {
            depth += command.equals("\\{") ? 1 : command.equals("\\}") ? -1 : 0;
            add(Kind.SIGN, SIGN_COMMANDS.get(command), command.length());
        } else if (command.startsWith("\\mathbb")) {
            add(Kind.SIGN, "ℝ", command.length());
        } else if (Function.named(name).isPresent()) {
            add(Kind.FUNCTION, name, command.length());
        } else {
            String letter = Greek.letter(command).orElseThrow(() -> new Refusal(Reason.UNKNOWN_SYMBOL));
            add(Kind.LETTER, letter, command.length());
        }
    }

    private void letters() throws Refusal {
        int end = at;
        while (end < text.length() && isLetter(text.charAt(end))) {
            end++;
        }
        if (end == at) {
            throw new Refusal(Reason.UNKNOWN_SYMBOL);
        }
        for (Token part : LetterRun.tokens(text.substring(at, end))) {
            add(part.kind(), part.text(), 0);
        }
        at = end;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || Greek.isLetter(c);
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
