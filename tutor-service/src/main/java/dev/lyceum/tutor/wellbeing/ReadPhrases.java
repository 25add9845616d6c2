package dev.lyceum.tutor.wellbeing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code wellbeing/concerns.yaml}; the head of the file says how it is written. */
public final class ReadPhrases {
    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    private final Map<String, Object> file;
    private final Map<?, ?> groups;

    public ReadPhrases(Map<String, Object> file) {
        this.file = file;
        this.groups = (Map<?, ?>) file.get("groups");
    }

    public Phrases phrases(String list) {
        return new Phrases(listed(file.get(list)).flatMap(this::meant));
    }

    /** From how it sounds to the word that is meant. */
    Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        ((Map<?, ?>) file.get("spellings")).forEach((word, others) -> listed(others)
                .forEach(other -> spellings.put(Spoken.sound(other), Spoken.sound(word.toString()))));
        return spellings;
    }

    private static Stream<String> listed(Object list) {
        return ((List<?>) list).stream().map(String::valueOf);
    }

    /** Every phrase that this one stands for. */
    private Stream<List<String>> meant(String phrase) {
        return BETWEEN
                .splitAsStream(phrase)
                .map(element ->
                        Stream.of(element.split("\\|")).flatMap(this::choices).toList())
                .reduce(List.of(List.of()), ReadPhrases::each)
                .stream();
    }

    private Stream<List<String>> choices(String element) {
        String name = element.replaceAll("^<|>$", "");
        return element.equals(name) || !groups.containsKey(name)
                ? Stream.of(List.of(Spoken.sound(element)))
                : listed(groups.get(name)).flatMap(this::meant);
    }

    private static List<List<String>> each(List<List<String>> begun, List<List<String>> choices) {
        return begun.stream()
                .flatMap(before -> choices.stream().map(after -> Stream.concat(before.stream(), after.stream())
                        .toList()))
                .toList();
    }
}
