package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.data.DataFile;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What learners say besides mathematics, sorted by {@code checking/talk.yaml}. It chooses a tone and never a grade. */
public final class Talk {
    private static final Map<String, Object> LISTS = DataFile.read("/checking/talk.yaml");
    private static final Set<String> FILLERS = listed("fillers");
    private static final Set<String> ABOUT = listed("about");
    private static final Set<String> ELSEWHERE = listed("elsewhere");
    private static final Set<String> STUCK = phrases("stuck");
    private static final Set<String> COURTESY = phrases("courtesy");
    private static final Set<String> CHAT = phrases("chat");

    private static final String GOING_ON = " …";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern PUZZLED = Pattern.compile("[¿?.…!\\s]*\\?[?.…!\\s]*");
    /** Nobody needs more words to say that he is stuck, or hello. */
    private static final int LONGEST = 300;

    private Talk() {}

    /** Whether a learner who says this does not know how to go on: "I don't know", "idk what to do", "??". */
    public static boolean isStuck(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        List<String> words = words(text).filter(word -> !FILLERS.contains(word)).toList();
        return PUZZLED.matcher(text).matches() || isOneOf(STUCK, words);
    }

    /** STUCK or COURTESY, if that is all there is to it. */
    static Optional<Ground> phrase(String text) {
        return isStuck(text)
                ? Optional.of(Ground.STUCK)
                : Optional.of(Ground.COURTESY).filter(courtesy -> isCourtesy(text));
    }

    private static boolean isCourtesy(String text) {
        return text.length() <= LONGEST && isOneOf(COURTESY, words(text).toList());
    }

    /** @param problem whose words are what the conversation is about */
    static Ground about(String problem, String text) {
        return isElsewhere(problem, text) ? Ground.OFF_TOPIC : Ground.TALK;
    }

    /** In doubt it is not. */
    private static boolean isElsewhere(String problem, String text) {
        Set<String> told = words(problem).collect(Collectors.toSet());
        List<String> words = words(text).toList();
        boolean other = words.stream().anyMatch(word -> ELSEWHERE.contains(word) && !told.contains(word));
        return isOneOf(CHAT, words) || other && words.stream().noneMatch(ABOUT::contains);
    }

    private static boolean isOneOf(Set<String> phrases, List<String> words) {
        Predicate<Integer> begins = length -> phrases.contains(String.join(" ", words.subList(0, length)) + GOING_ON);
        return phrases.contains(String.join(" ", words))
                || Stream.iterate(1, length -> length <= words.size(), length -> length + 1)
                        .anyMatch(begins);
    }

    private static Stream<String> words(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS.splitAsStream(plain.toLowerCase(Locale.ROOT)).filter(word -> !word.isEmpty());
    }

    // --- the file

    private static Set<String> phrases(String list) {
        return ((List<?>) LISTS.get(list)).stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> listed(String list) {
        return Set.copyOf(Arrays.asList(LISTS.get(list).toString().split("\\s+")));
    }
}
