package dev.lyceum.tutor.dialogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which of all sentences were heard, whatever their braces were filled with. */
final class Heard {
    private static final int HEAD = 6;
    private static final Pattern BEGINNING = Pattern.compile("(?:^|(?<=[.?!:] ))(?=.{" + HEAD + "})");

    /** By how they begin; those that begin with braces, by nothing. */
    private final Map<String, ArrayList<Sentence>> waiting;

    private long texts;

    private record Sentence(String occasion, String head, Pattern pattern) {
        static Sentence of(String occasion, String written) {
            int brace = written.indexOf('{');
            String head = brace >= 0 && brace < HEAD ? "" : written.substring(0, Math.min(HEAD, written.length()));
            String pattern = Pattern.quote(written).replaceAll("\\{[a-z]+}", "\\\\E.+?\\\\Q");
            return new Sentence(occasion, head, Pattern.compile(pattern));
        }
    }

    Heard(Wording wording) {
        waiting = wording.all().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(each -> Sentence.of(entry.getKey(), each)))
                .collect(Collectors.groupingBy(Sentence::head, Collectors.toCollection(ArrayList::new)));
    }

    synchronized void add(Collection<String> said) {
        texts += said.size();
        new HashSet<>(said).forEach(this::add);
    }

    private void add(String text) {
        cross("", text);
        BEGINNING
                .matcher(text)
                .results()
                .map(found -> text.substring(found.start(), found.start() + HEAD))
                .forEach(head -> cross(head, text));
    }

    private void cross(String head, String text) {
        Optional.ofNullable(waiting.get(head))
                .ifPresent(sentences -> sentences.removeIf(
                        sentence -> sentence.pattern().matcher(text).find()));
    }

    synchronized long texts() {
        return texts;
    }

    /** How many of each occasion were not. */
    synchronized Map<String, Long> never() {
        return waiting.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(Sentence::occasion, TreeMap::new, Collectors.counting()));
    }
}
