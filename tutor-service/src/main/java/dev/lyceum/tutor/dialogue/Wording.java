package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.data.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sentences of the tutor in one language, several for each occasion; long ones have another version for children. */
public final class Wording {
    public static final List<String> LANGUAGES = List.of("en", "es");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
    private final Map<String, List<Sentence>> sentences;
    private final Map<String, String> formulaWords;
    private final Function<Sentence, String> version;

    private Wording(
            Map<String, List<Sentence>> sentences,
            Map<String, String> formulaWords,
            Function<Sentence, String> version) {
        this.sentences = Map.copyOf(sentences);
        this.formulaWords = Map.copyOf(formulaWords);
        this.version = version;
    }

    /** @param young the same for children */
    private record Sentence(String say, String young) {
        static Sentence of(Object written) {
            return written instanceof Map<?, ?> versions
                    ? new Sentence("" + versions.get("say"), "" + versions.get("young"))
                    : new Sentence("" + written, "" + written);
        }
    }

    /** @throws IllegalStateException when there are no sentences in this language */
    public static Wording in(String language) {
        return of(DataFile.read("/dialogue/" + language + ".yaml"));
    }

    private static Wording of(Map<String, Object> page) {
        Map<String, List<Sentence>> sentences = new HashMap<>();
        flatten("", page, sentences);
        Map<String, String> formulaWords = new HashMap<>();
        if (page.get("formula") instanceof Map<?, ?> words) {
            words.forEach((english, said) -> formulaWords.put("" + english, "" + said));
        }
        return new Wording(sentences, formulaWords, Sentence::say);
    }

    private static void flatten(String key, Object node, Map<String, List<Sentence>> into) {
        if (node instanceof Map<?, ?> branch) {
            branch.forEach((name, below) -> flatten(key.isEmpty() ? "" + name : key + "." + name, below, into));
        } else if (node instanceof List<?> leaves) {
            into.put(key, leaves.stream().map(Sentence::of).toList());
        }
    }

    /** The same words, and for children where they have their own. */
    Wording forChildren() {
        return new Wording(sentences, formulaWords, Sentence::young);
    }

    Map<String, List<String>> all() {
        return sentences.keySet().stream().collect(Collectors.toMap(Function.identity(), this::sentences));
    }

    private List<String> sentences(String key) {
        return sentences.getOrDefault(key, List.of()).stream().map(version).toList();
    }

    Map<String, String> formulaWords() {
        return formulaWords;
    }

    /** A formula, or a problem in our own words, with its words in this language: {@code x = 2 or x = 3}. */
    String formula(String english) {
        String said = english;
        for (Map.Entry<String, String> word : formulaWords.entrySet()) {
            said = said.replace(word.getKey(), word.getValue());
        }
        return said;
    }

    /** Every sentence for an occasion; the turn's number decides which comes first, so a conversation varies and repeats alike. */
    Stream<String> variants(String key, int turn, Map<String, String> values) {
        List<String> variants = sentences(key);
        return IntStream.range(0, variants.size())
                .mapToObj(i -> variants.get(Math.floorMod(turn + i, variants.size())))
                .filter(sentence -> values.keySet().containsAll(placeholders(sentence)))
                .map(sentence -> filled(sentence, values));
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String filled(String sentence, Map<String, String> values) {
        String filled = sentence;
        for (Map.Entry<String, String> value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }
}
