package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.sentence.Pattern.Choice;
import dev.lyceum.tutor.sentence.Pattern.End;
import dev.lyceum.tutor.sentence.Pattern.OneOf;
import dev.lyceum.tutor.sentence.Pattern.Sequence;
import dev.lyceum.tutor.sentence.Pattern.Slot;
import dev.lyceum.tutor.sentence.Pattern.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Patterns as they are written: {@code {A} (has|had) {a} [big] {things}.} with {@code <phrase>} for one that has a name, and
 * {@code <phrase b>} for one whose number {@code {n}} is called b there.
 */
final class ReadPattern {
    private static final java.util.regex.Pattern TOKEN = java.util.regex.Pattern.compile(
            "\\s+|(?<open>[(\\[])|(?<bar>\\|)|(?<close>[)\\]])|(?<stop>[.?])|\\{(?<slot>[^}]*)}|<(?<phrase>[a-z ]+?)(?: (?<as>[a-z]))?>"
                    + "|(?<word>[^\\s(\\[|)\\].?{}<>]+)");
    private static final int DEEPEST = 12;

    private final Map<String, String> phrases;
    private final int depth;
    private final Matcher tokens;
    private final String text;
    private int at;

    private ReadPattern(String text, Map<String, String> phrases, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("phrases within phrases without end: " + text);
        }
        this.phrases = phrases;
        this.depth = depth;
        this.text = text;
        this.tokens = TOKEN.matcher(text);
    }

    /** @throws IllegalStateException when it is not written so */
    static Pattern read(String text, Map<String, String> phrases) {
        return read(text, phrases, 0);
    }

    private static Pattern read(String text, Map<String, String> phrases, int depth) {
        var reader = new ReadPattern(text, phrases, depth);
        Pattern pattern = reader.choice();
        if (reader.at < text.length()) {
            throw reader.wrong();
        }
        return pattern;
    }

    private IllegalStateException wrong() {
        return new IllegalStateException("no pattern from '" + text.substring(at) + "' in: " + text);
    }

    private Pattern choice() {
        List<Pattern> options = new ArrayList<>();
        options.add(sequence());
        while (next("bar")) {
            options.add(sequence());
        }
        return options.size() == 1 ? options.get(0) : new Choice(List.copyOf(options));
    }

    private Pattern sequence() {
        List<Pattern> parts = new ArrayList<>();
        while (at < text.length() && !isAt("bar") && !isAt("close")) {
            part().ifPresent(parts::add);
        }
        return new Sequence(List.copyOf(parts));
    }

    private Optional<Pattern> part() {
        if (!find()) {
            throw wrong();
        }
        at = tokens.end();
        if (tokens.group("open") != null) {
            boolean optional = tokens.group("open").equals("[");
            Pattern inside = choice();
            if (!next("close")) {
                throw wrong();
            }
            return Optional.of(optional ? new Choice(List.of(inside, new Sequence(List.of()))) : inside);
        }
        if (tokens.group("phrase") != null) {
            return Optional.of(phrase(tokens.group("phrase"), tokens.group("as")));
        }
        if (tokens.group("slot") != null) {
            return Optional.of(slot(tokens.group("slot")));
        }
        if (tokens.group("stop") != null) {
            return Optional.of(new End());
        }
        return Optional.ofNullable(tokens.group("word")).map(word -> new Word(word.toLowerCase(Locale.ROOT)));
    }

    private boolean find() {
        return tokens.region(at, text.length()).lookingAt();
    }

    private boolean isAt(String group) {
        return find() && tokens.group(group) != null;
    }

    private boolean next(String group) {
        boolean there = isAt(group);
        at = there ? tokens.end() : at;
        return there;
    }

    private Pattern phrase(String name, String as) {
        String written = phrases.get(name);
        if (written == null) {
            throw new IllegalStateException("no phrase is called " + name + ": " + text);
        }
        String called = as == null ? written : written.replace("{n", "{" + as).replace(" n>", " " + as + ">");
        return read(called, phrases, depth + 1);
    }

    /**
     * {@code {a}} is a number, {@code {A}} somebody, {@code {things}} things; {@code {a: money}} says what it is, {@code {pet:
     * cats|dogs}} which words it may be, and {@code {=place}} that it was named before.
     */
    private Pattern slot(String inside) {
        String[] parts = inside.split(":", 2);
        boolean known = parts[0].startsWith("=");
        String name = parts[0].substring(known ? 1 : 0).strip();
        if (parts.length == 2 && parts[1].contains("|")) {
            return new OneOf(name, List.of(parts[1].strip().split("\\|")));
        }
        SlotKind kind = parts.length == 2
                ? SlotKind.valueOf(parts[1].strip().toUpperCase(Locale.ROOT))
                : name.length() > 1
                        ? SlotKind.THINGS
                        : Character.isUpperCase(name.charAt(0)) ? SlotKind.PERSON : SlotKind.NUMBER;
        return new Slot(name, kind, known);
    }
}
