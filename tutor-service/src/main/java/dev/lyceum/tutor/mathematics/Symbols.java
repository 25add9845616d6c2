package dev.lyceum.tutor.mathematics;

/**
 * The many ways keyboards and web pages write the same sign, folded to ASCII. Digits are never folded: a digit that only
 * looks like one is refused later as an unknown symbol.
 */
final class Symbols {
    private static final String FROM = "×·⋅∙✕✖∗＊÷∕⁄／−–—‒－﹣‐‑＋﹢＝（）［］[]｛｝＾\u00a0\u2002\u2003\u2007\u2009\u202f\t\r\n";
    private static final String TO = "********////--------++=()()(){}^         ";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private Symbols() {}

    static String fold(String text) {
        var folded = new StringBuilder(text.length() + 8);
        boolean raised = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = RAISED.indexOf(c);
            boolean raisedMinus = c == '⁻';
            boolean up = digit >= 0 || raisedMinus;
            folded.append(up == raised ? "" : up ? "^{" : "}");
            raised = up;
            folded.append(raisedMinus ? '-' : digit >= 0 ? (char) ('0' + digit) : plain(c));
        }
        return folded.append(raised ? "}" : "").toString();
    }

    private static char plain(char c) {
        int at = FROM.indexOf(c);
        return at < 0 ? c : TO.charAt(at);
    }
}
