package dev.lyceum.tutor.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with slots in braces, which are filled with what was drawn. */
final class Template {
    private static final Pattern SLOT = Pattern.compile("\\{([^}]+)}");
    private static final Pattern TWO_SIGNS = Pattern.compile("([+-]) -(?=[0-9a-zA-Z($])");
    /** What a number stands before when it is a factor: {@code 3x}, {@code 3(x + 1)}, {@code 3*x}. */
    private static final Pattern FACTOR_OF =
            Pattern.compile("^\\*?(?:[a-z](?![a-z])|\\(|sqrt\\(|pi\\b|π|sin|cos|tan|log|ln)");

    private final List<String> literals = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();

    private Template(String text) {
        Matcher slot = SLOT.matcher(text);
        int end = 0;
        while (slot.find()) {
            literals.add(text.substring(end, slot.start()));
            slots.add(Slot.read(slot.group(1)));
            end = slot.end();
        }
        literals.add(text.substring(end));
    }

    /** @throws IllegalStateException when a slot is not understood */
    static Template read(String text) {
        return new Template(text);
    }

    /** @throws Rejected when what was drawn does not go with the words, as in "0 apples" or 0x */
    String fill(Drawn drawn) {
        var filled = new StringBuilder(literals.get(0));
        for (int i = 0; i < slots.size(); i++) {
            String after = literals.get(i + 1);
            String value = slots.get(i).fill(drawn);
            boolean factor = slots.get(i).isPlain() && FACTOR_OF.matcher(after).find();
            mustBeWorthWriting(value, filled, factor);
            filled.append(factor ? factor(value) : value);
            boolean signOnly = factor && (value.equals("1") || value.equals("-1"));
            filled.append(signOnly && after.startsWith("*") ? after.substring(1) : after);
        }
        return TWO_SIGNS.matcher(filled).replaceAll(signs -> signs.group(1).equals("+") ? "- " : "+ ");
    }

    private static void mustBeWorthWriting(String value, StringBuilder before, boolean factor) {
        boolean term = before.length() > 1
                && before.charAt(before.length() - 1) == ' '
                && "+-".indexOf(before.charAt(before.length() - 2)) >= 0;
        if (value.equals("0") && (factor || term)) {
            throw new Rejected("nothing is added, or taken nothing times");
        }
    }

    private static String factor(String value) {
        if (value.equals("1")) {
            return "";
        }
        return value.equals("-1") ? "-" : value.contains("/") ? "(" + value + ")" : value;
    }
}
