package dev.lyceum.tutor.task;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.sentence.SentencePattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds in {@code task/word-problems.yaml}. A file that is not usable is refused whole. */
final class WordProblems {
    private static final Set<String> FIELDS = Set.of(
            "say",
            "with",
            "measured",
            "let",
            "if",
            "work",
            "solve",
            "find",
            "list",
            "percent",
            "parts",
            "type",
            "difficulty",
            "concepts");
    static final List<Kind> KINDS = load();

    private WordProblems() {}

    private static List<Kind> load() {
        Map<String, Map<String, Object>> content = DataFile.read("/task/word-problems.yaml");
        Map<String, String> phrases = texts(content.get("phrases"));
        List<Kind> kinds = new ArrayList<>();
        content.get("kinds").forEach((name, kind) -> kinds.add(kind(name, (Map<?, ?>) kind, phrases)));
        return List.copyOf(kinds);
    }

    /** @throws IllegalStateException naming the kind */
    static Kind kind(String name, Map<?, ?> fields, Map<String, String> phrases) {
        if (!FIELDS.containsAll(fields.keySet())) {
            throw new IllegalStateException(name + " has a field that no kind has: " + fields.keySet());
        }
        try {
            var kind = new Kind(
                    name,
                    list(fields, "say")
                            .map(text -> SentencePattern.read(text, phrases))
                            .toList(),
                    named(fields, "with", WordProblems::quantity),
                    named(fields, "measured", WordProblems::unit),
                    named(fields, "let", Division::read),
                    list(fields, "if").map(WordProblems::formula).toList(),
                    formula(text(fields, fields.containsKey("work") ? "work" : "solve")
                            .orElseThrow()),
                    text(fields, "find").map(text -> (Expression) formula(text)),
                    list(fields, "list").map(text -> (Expression) formula(text)).toList(),
                    Boolean.TRUE.equals(fields.get("percent")),
                    Kind.Parts.valueOf(text(fields, "parts").orElse(Kind.Parts.NOWHERE.name())),
                    ProblemType.valueOf(text(fields, "type").orElse(ProblemType.WORD_PROBLEM.name())),
                    Difficulty.valueOf(text(fields, "difficulty").orElse(Difficulty.MIDDLE.name())),
                    list(fields, "concepts").map(Concept::valueOf).toList());
            return kind.mustUseAllThatIsTold();
        } catch (RuntimeException wrong) {
            throw new IllegalStateException("kind " + name + ": " + wrong.getMessage(), wrong);
        }
    }

    private static <T> Map<String, T> named(Map<?, ?> fields, String name, Function<String, T> read) {
        Map<String, T> named = new LinkedHashMap<>();
        if (fields.get(name) instanceof Map<?, ?> written) {
            written.forEach((letter, text) -> named.put("" + letter, read.apply("" + text)));
        }
        return named;
    }

    private static Quantity quantity(String text) {
        return (Quantity) ReadMathematics.read(text).statement().orElseThrow();
    }

    private static Unit unit(String name) {
        return Unit.named(name).orElseThrow(() -> new IllegalStateException("no unit: " + name));
    }

    private static Statement formula(String text) {
        return ReadMathematics.read(text, Notation.LETTERS)
                .statement()
                .orElseThrow(() -> new IllegalStateException("no formula: " + text));
    }

    private static Optional<String> text(Map<?, ?> fields, String name) {
        return Optional.ofNullable(fields.get(name)).map(String::valueOf);
    }

    private static Stream<String> list(Map<?, ?> fields, String name) {
        Object written = fields.get(name);
        return written instanceof List<?> items
                ? items.stream().map(String::valueOf)
                : Stream.ofNullable(written).map(String::valueOf);
    }

    private static Map<String, String> texts(Map<String, Object> written) {
        return written.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, each -> "" + each.getValue()));
    }
}
