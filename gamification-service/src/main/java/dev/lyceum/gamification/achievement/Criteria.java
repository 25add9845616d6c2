package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.rules.Rule.must;
import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;

/**
 * The language that criteria are written in: one of these words and what it takes, for example {@code streakDays: 7}. It is
 * closed: what is not said here is refused.
 */
final class Criteria {
    /** Nobody gets there. */
    private static final long MOST = 1_000_000;

    private static final Pattern CONCEPT = Pattern.compile("[A-Z][A-Z_]*");

    private static final Map<String, Function<Object, Criterion>> WORDS = new TreeMap<>(Map.ofEntries(
            entry("problemsSolved", number(Criterion.ProblemsSolved::new)),
            entry("solvedWithoutHints", number(Criterion.SolvedWithoutHints::new)),
            entry("streakDays", number(Criterion.StreakDays::new)),
            entry("daysActive", number(Criterion.DaysActive::new)),
            entry("level", number(Criterion.Level::new)),
            entry("dailyProblems", number(Criterion.DailyProblems::new)),
            entry("typesSolved", number(Criterion.TypesSolved::new)),
            entry("referralsRewarded", number(Criterion.ReferralsRewarded::new)),
            entry("conceptsSolved", number(Criterion.ConceptsSolved::new)),
            entry("conceptsCovered", value -> new Criterion.ConceptsCovered(concepts(value))),
            entry("comebackAfterDays", number(Criterion.ComebackAfter::new))));

    /** All there are. */
    static Set<String> words() {
        return WORDS.keySet();
    }

    /**
     * @param written one word of {@link #words} and what it takes: a whole number from 1 to a million, or a list of concepts
     * @throws IllegalArgumentException for anything else, saying what would be right
     */
    static Criterion read(Map<String, ?> written) {
        must(written != null && written.size() == 1, "one criterion, not " + written);
        var only = written.entrySet().iterator().next();
        must(WORDS.containsKey(only.getKey()), "one of " + words() + ", not " + only.getKey());
        return WORDS.get(only.getKey()).apply(only.getValue());
    }

    private static Function<Object, Criterion> number(LongFunction<Criterion> criterion) {
        return value -> criterion.apply(number(value));
    }

    private static long number(Object value) {
        must(value instanceof Integer || value instanceof Long, "a whole number, not " + value);
        long number = ((Number) value).longValue();
        must(number >= 1 && number <= MOST, "from 1 to " + MOST + ", not " + number);
        return number;
    }

    private static List<String> concepts(Object value) {
        must(value instanceof List<?> some && !some.isEmpty(), "a list of concepts, not " + value);
        List<String> concepts =
                ((List<?>) value).stream().map(Criteria::concept).toList();
        must(concepts.stream().distinct().count() == concepts.size(), "each concept once, not " + value);
        return concepts;
    }

    private static String concept(Object value) {
        must(value instanceof String name && CONCEPT.matcher(name).matches(), "a concept, not " + value);
        return (String) value;
    }

    private Criteria() {}
}
