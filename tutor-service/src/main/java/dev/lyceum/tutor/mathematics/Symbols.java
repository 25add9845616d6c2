package dev.lyceum.tutor.mathematics;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The many ways keyboards and web pages write the same sign, folded to one. Digits are never folded: a digit that only looks
 * like one is refused later as an unknown symbol.
 */
final class Symbols {
    private static final String FROM =
            "×·⋅∙✕✖∗＊∕⁄／−–—‒－﹣‐‑＋﹢＝≈≅（）［］｛｝＾＜＞≦⩽≧⩾∣｜，；％！∶º’′✓✔" + "\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n";
    private static final String TO = "********///--------++===()[]{}^<>≤≤≥≥||,;%!:°''           ";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺ⁿˣ⁽⁾";
    private static final String UP = "0123456789-+nx()";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";
    private static final Map<Character, String> FRACTIONS = Map.ofEntries(
            Map.entry('½', "1/2"),
            Map.entry('⅓', "1/3"),
            Map.entry('⅔', "2/3"),
            Map.entry('¼', "1/4"),
            Map.entry('¾', "3/4"),
            Map.entry('⅕', "1/5"),
            Map.entry('⅖', "2/5"),
            Map.entry('⅗', "3/5"),
            Map.entry('⅘', "4/5"),
            Map.entry('⅙', "1/6"),
            Map.entry('⅛', "1/8"),
            Map.entry('⅜', "3/8"),
            Map.entry('⅝', "5/8"),
            Map.entry('⅞', "7/8"));
    private static final Pattern TEXT = Pattern.compile("\\\\(?:text|mathrm|textrm|operatorname|mbox) *\\{([^{}]*)}");
    private static final Pattern DEGREE = Pattern.compile("\\^ *(?:\\\\circ|\\{ *\\\\circ *}|\\{ *° *}|°)");
    private static final Pattern UNEQUAL = Pattern.compile("(?<![0-9)])!=|<>|=/=");

    /** All real numbers but some, with the sign that LaTeX takes for the start of a command. */
    private static final Pattern WITHOUT = Pattern.compile("(?:ℝ|\\bR|\\\\mathbb *\\{R}) *[\\\\−-] *(?=\\{)");

    /** 4.5e4 as calculators show it. */
    private static final Pattern EXPONENT =
            Pattern.compile("(?<![0-9A-Za-z.])([0-9]+(?:\\.[0-9]+)?)[eE]([+-]?[0-9]{1,2})(?![0-9A-Za-z.(^])");

    private static final Pattern PLUS_MINUS_ROOT = Pattern.compile("\\+ ?- ?(?=√|\\\\?sqrt)");
    private static final Pattern FIRST_SIGNS = Pattern.compile("(^ *|= *)\\+ ?-");

    private Symbols() {}

    static String fold(String text) {
        String words = TEXT.matcher(Layout.inOneLine(text)).replaceAll(" $1 ");
        String plain = DEGREE.matcher(WITHOUT.matcher(words).replaceAll("ℝ∖"))
                .replaceAll("°")
                .replace("\\left|", "\\lvert ")
                .replace("\\right|", "\\rvert ")
                .replace("{,}", ",");
        String folded = shifted(plain)
                .replace("+/-", "±")
                .replace("**", "^")
                .replace("∨", " or ")
                .replace("∧", " and ")
                .replace("||", " or ")
                .replace("&", " and ");
        folded = EXPONENT.matcher(folded).replaceAll("$1*10^($2)");
        folded = PLUS_MINUS_ROOT.matcher(folded).replaceAll("±");
        folded = FIRST_SIGNS.matcher(folded).replaceAll("$1±");
        return UNEQUAL.matcher(folded.replace("<=", "≤")
                        .replace("=<", "≤")
                        .replace("=>", "≥")
                        .replace(">=", "≥"))
                .replaceAll("≠");
    }

    /** Raised and lowered signs become powers and indices; the rest sign by sign. */
    private static String shifted(String text) {
        var folded = new StringBuilder(text.length() + 8);
        int before = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int raised = RAISED.indexOf(c);
            int lowered = LOWERED.indexOf(c);
            int now = raised >= 0 ? 1 : lowered >= 0 ? -1 : 0;
            if (now != before) {
                folded.append(before == 0 ? "" : "}").append(now == 0 ? "" : now > 0 ? "^{" : "_{");
            }
            before = now;
            if (now == 0) {
                appendPlain(folded, c);
            } else {
                folded.append(now > 0 ? UP.charAt(raised) : (char) ('0' + lowered));
            }
        }
        return folded.append(before == 0 ? "" : "}").toString();
    }

    private static void appendPlain(StringBuilder folded, char c) {
        String fraction = FRACTIONS.get(c);
        if (fraction == null) {
            int at = FROM.indexOf(c);
            folded.append(at < 0 ? c : TO.charAt(at));
        } else {
            boolean mixed = folded.length() > 0 && Written.isDigit(folded.charAt(folded.length() - 1));
            folded.append(mixed ? " " + fraction : "(" + fraction + ")");
        }
    }
}
