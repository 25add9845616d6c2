package dev.lyceum.tutor.practice;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Formulas typed in ASCII as they are printed: {@code x^2 - 3} is x² − 3. The parser reads both alike. */
final class Typography {
    private static final Pattern POWER = Pattern.compile("\\^(?:\\((-?[0-9]+)\\)|(-?[0-9]+))(?![0-9/])");
    private static final Pattern ROOT_OF_ONE = Pattern.compile("sqrt\\(([0-9]+|[a-z])\\)");
    private static final Pattern MINUS = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}($√. ])");
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9.])[0-9]{5,}(?![0-9])");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=[0-9])(?=(?:[0-9]{3})+$)");
    private static final Pattern BASE = Pattern.compile("_([0-9]+)");
    private static final String DIGITS = "0123456789-";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉";

    private Typography() {}

    static String of(String ascii) {
        String text = POWER.matcher(ascii).replaceAll(Typography::raised);
        text = BASE.matcher(text).replaceAll(base -> shifted(base.group(1), LOWERED));
        text = ROOT_OF_ONE.matcher(text).replaceAll("√$1").replace("sqrt(", "√(");
        text = text.replace("<=", "≤").replace(">=", "≥");
        text = MINUS.matcher(text).replaceAll("−");
        return LONG_NUMBER.matcher(text).replaceAll(number -> grouped(number.group()));
    }

    private static String raised(MatchResult power) {
        return shifted(power.group(1) == null ? power.group(2) : power.group(1), RAISED);
    }

    private static String shifted(String number, String to) {
        var shifted = new StringBuilder();
        number.chars().forEach(digit -> shifted.append(to.charAt(DIGITS.indexOf(digit))));
        return shifted.toString();
    }

    private static String grouped(String number) {
        return THOUSANDS.matcher(number).replaceAll(",");
    }
}
