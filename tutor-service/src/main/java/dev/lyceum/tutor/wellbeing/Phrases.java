package dev.lyceum.tutor.wellbeing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Phrases, as a tree of their words, to be found among others in one walk. */
public final class Phrases {
    static final String NUMBER = "<number>";
    static final String GAP = "…";
    private static final String PASSED_OVER = "";
    private static final int MOST_IN_A_GAP = 3;
    private static final int NONE = -1;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+[a-z]?");
    private static final Pattern STARRED = Pattern.compile("\\p{L}+(?:\\*+\\p{L}+)+");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}+");
    private static final String VOWELS = "aeiou";
    /** Short ones might be met inside another word. */
    private static final int SHORTEST_RUN_TOGETHER = 8;

    private static final int LONGEST_RUN_TOGETHER = 30;

    private final Node root = new Node();
    private final Set<String> runTogether = new HashSet<>();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        boolean ends;
    }

    /** @param phrases each its words */
    Phrases(Stream<List<String>> phrases) {
        phrases.forEach(this::add);
    }

    private void add(List<String> phrase) {
        Node node = root;
        for (String word : phrase) {
            node = node.next.computeIfAbsent(word, fresh -> new Node());
        }
        node.ends = true;
        String together = Spoken.sound(String.join("", phrase));
        if (together.length() >= SHORTEST_RUN_TOGETHER
                && PLAIN.matcher(together).matches()) {
            runTogether.add(together);
        }
    }

    public boolean areIn(List<String> words) {
        return IntStream.range(0, words.size()).anyMatch(at -> end(root, words, at) != NONE)
                || words.stream().anyMatch(this::holdsOneRunTogether);
    }

    /** Where each of them ends. */
    IntStream ends(List<String> words) {
        return IntStream.range(0, words.size()).map(at -> end(root, words, at)).filter(end -> end != NONE);
    }

    /** What is left when they are passed over. */
    public List<String> without(List<String> words) {
        List<String> left = new ArrayList<>(words);
        IntStream.range(0, words.size()).forEach(at -> IntStream.range(at, end(root, words, at))
                .forEach(passed -> left.set(passed, PASSED_OVER)));
        return left;
    }

    private static int end(Node node, List<String> words, int at) {
        if (node.ends) {
            return at;
        }
        return Stream.concat(
                        after(node, words, at).map(next -> end(next, words, at + 1)),
                        Stream.ofNullable(node.next.get(GAP)).flatMap(gap -> IntStream.rangeClosed(0, MOST_IN_A_GAP)
                                .mapToObj(passed -> end(gap, words, at + passed))))
                .filter(end -> end != NONE)
                .findFirst()
                .orElse(NONE);
    }

    private static Stream<Node> after(Node node, List<String> words, int at) {
        if (at >= words.size()) {
            return Stream.empty();
        }
        String word = words.get(at);
        if (STARRED.matcher(word).matches()) {
            return node.next.entrySet().stream()
                    .filter(listed -> isStarred(word, listed.getKey()))
                    .map(Map.Entry::getValue);
        }
        return Stream.of(word, NUMBER)
                .filter(listed -> listed.equals(word) || DIGITS.matcher(word).matches())
                .map(node.next::get)
                .filter(Objects::nonNull);
    }

    /** A star stands for a vowel, and for fewer letters than are shown: a product is none. */
    private static boolean isStarred(String word, String listed) {
        long stars = word.chars().filter(letter -> letter == '*').count();
        return word.length() == listed.length()
                && word.length() >= 3 * stars
                && IntStream.range(0, word.length())
                        .allMatch(at -> word.charAt(at) == listed.charAt(at)
                                || word.charAt(at) == '*' && VOWELS.indexOf(listed.charAt(at)) >= 0);
    }

    private boolean holdsOneRunTogether(String word) {
        return IntStream.rangeClosed(0, word.length() - SHORTEST_RUN_TOGETHER).anyMatch(from -> IntStream.rangeClosed(
                        from + SHORTEST_RUN_TOGETHER, Math.min(word.length(), from + LONGEST_RUN_TOGETHER))
                .anyMatch(to -> runTogether.contains(word.substring(from, to))));
    }
}
