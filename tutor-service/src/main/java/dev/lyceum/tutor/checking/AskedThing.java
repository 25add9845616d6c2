package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a problem in words wants to be counted: apples, minutes.
 *
 * @param problem all of it
 * @param question the sentence that asks
 */
record AskedThing(String problem, String question) {
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}]+");
    private static final Pattern UNIT = Pattern.compile(
            "\\b(?:[Hh]ow many|in) ((?:(?:square|cubic) )?[A-Za-z]+(?:\\^?[23²³])?(?:(?:/| per | an? )[A-Za-z]+)?)");
    /** In Spanish a verb may follow at once, and ends otherwise; "apples" of "How many apples are left", "of the red ones" of "How many of the red ones". */
    private static final Pattern THINGS =
            Pattern.compile("(?i)(?:\\bhow many|\\bthe number of|(cu[aá]nt[oa]s))((?: \\p{L}+)+)");

    private static final Pattern THING = Pattern.compile("^(.*\\S)\\s+(\\p{L}+)[^\\p{L}0-9]*$");
    private static final Pattern HOW_MANY = Pattern.compile("(?i)(?:\\bhow many|cu[aá]nt[oa]s)\\b");
    private static final Pattern COUNTED = Pattern.compile("\\b[0-9]+ (\\p{L}+)");
    private static final Pattern FIRST_WORD = Pattern.compile("^(\\p{L}{2,}) (.*[0-9].*)$");
    private static final Set<String> DENIALS = Set.of("not", "no", "never", "nunca", "nor", "ni");
    /** Before a thing that is counted they change nothing. */
    private static final Set<String> BEFORE_THINGS =
            Set.of("more", "fewer", "less", "other", "extra", "of", "the", "his", "her", "their", "my", "our", "these");
    /** With them something is said of the things. */
    private static final Set<String> AFTER_THINGS =
            Set.of(("is are was were be been do does did have has had can could will"
                            + " would should must may there left over than of in on at to for from with per each altogether"
                            + " together total all now then still remain remains remained remaining need needs needed"
                            + " hay quedan queda tiene tienen son es")
                    .split(" "));

    /** Anybody may say them behind an answer. */
    private static final Set<String> BY_THE_WAY =
            Set.of("left", "over", "altogether", "together", "in", "total", "all", "now", "remain", "remaining", "are");

    /** Behind a number it would be inches. */
    private static final Pattern IN = Pattern.compile("\\s+in$");

    private static final Set<String> IN_TOTAL = Set.of("total", "all");
    private static final String BOTH = "and";
    private static final int MOST_WORDS = 4;

    /**
     * A text without its last words.
     *
     * @param words those that were taken away, in their order
     */
    record Counted(String amount, List<String> words) {}

    static AskedThing in(String problem) {
        List<String> sentences = SENTENCE.splitAsStream(problem.strip()).toList();
        return new AskedThing(
                problem,
                sentences.stream()
                        .filter(sentence -> sentence.endsWith("?"))
                        .findFirst()
                        .orElse(sentences.get(sentences.size() - 1)));
    }

    /** "How many minutes", "in metres": a bare number answers, and may carry this unit. */
    Optional<Unit> unit() {
        return UNIT.matcher(question)
                .results()
                .flatMap(found -> Unit.named(found.group(1)).stream())
                .filter(unit -> !unit.dimension().equals("time/time"))
                .findFirst();
    }

    /** What is said before words of the problem, the longest first: "7 apples" of "7 apples left", then "7". */
    Stream<Counted> before(String said) {
        List<String> told = words(problem);
        return Stream.iterate(
                        Optional.of(new Counted(said, List.of())),
                        Optional::isPresent,
                        rest -> rest.flatMap(counted -> shorter(counted, told)))
                .skip(1)
                .limit(MOST_WORDS)
                .flatMap(Optional::stream);
    }

    private static Optional<Counted> shorter(Counted counted, List<String> told) {
        Matcher thing = THING.matcher(counted.amount());
        if (!thing.matches()) {
            return Optional.empty();
        }
        String word = thing.group(2).toLowerCase(Locale.ROOT);
        return isOneOf(told, word) || BY_THE_WAY.contains(word) || BEFORE_THINGS.contains(word)
                ? Optional.of(new Counted(
                        IN_TOTAL.contains(word) ? IN.matcher(thing.group(1)).replaceFirst("") : thing.group(1),
                        Stream.concat(Stream.of(word), counted.words().stream()).toList()))
                : Optional.empty();
    }

    /** Whether it is what the question asks for, as far as the question says that. */
    boolean isAskedBy(Counted counted) {
        List<String> asked = words(question);
        List<String> things = things();
        List<String> said = thingsIn(counted.words());
        if (!things.isEmpty()) {
            return said.isEmpty()
                    || isOneOf(things, said.get(said.size() - 1)) && said.contains(BOTH) == things.contains(BOTH);
        }
        return counted.words().stream()
                .allMatch(word -> isOneOf(asked, word) || BY_THE_WAY.contains(word) || BEFORE_THINGS.contains(word));
    }

    /** Whether the question says what it counts, so that anything else is known to be something else. */
    boolean namesThings() {
        return !things().isEmpty();
    }

    private List<String> things() {
        return THINGS.matcher(question)
                .results()
                .findFirst()
                .filter(found ->
                        found.group(1) == null || words(found.group(2)).get(0).endsWith("s"))
                .map((MatchResult found) -> thingsIn(words(found.group(2))))
                .filter(things -> !things.isEmpty())
                .orElseGet(this::thingsCountedFirst);
    }

    /** "How many are left?": of what the problem begins to count. */
    private List<String> thingsCountedFirst() {
        Matcher counted = COUNTED.matcher(problem);
        return HOW_MANY.matcher(question).find() && counted.find() ? words(counted.group(1)) : List.of();
    }

    /** Without the words of the problem that an answer begins with: "6 sweets" of "Ann hands out 6 sweets". */
    String withoutTeller(String said) {
        List<String> told = words(problem);
        String rest = said.strip();
        for (int i = 0; i < MOST_WORDS; i++) {
            Matcher first = FIRST_WORD.matcher(rest);
            boolean teller = first.matches()
                    && told.contains(first.group(1).toLowerCase(Locale.ROOT))
                    && !DENIALS.contains(first.group(1).toLowerCase(Locale.ROOT));
            rest = teller ? first.group(2) : rest;
        }
        return rest;
    }

    /** "red apples" of "more red apples than pears". */
    private static List<String> thingsIn(List<String> words) {
        return words.stream()
                .dropWhile(BEFORE_THINGS::contains)
                .takeWhile(word -> !AFTER_THINGS.contains(word))
                .toList();
    }

    private static List<String> words(String text) {
        return Arrays.stream(WORDS.split(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Of one apple it is said that there is one apple, though it was asked how many apples there are. */
    private static boolean isOneOf(List<String> words, String word) {
        return words.contains(word) || words.contains(word + "s") || words.contains(word + "es");
    }
}
