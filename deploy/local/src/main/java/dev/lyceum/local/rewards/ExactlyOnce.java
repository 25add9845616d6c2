package dev.lyceum.local.rewards;

import dev.lyceum.local.rewards.Books.Writes;
import dev.lyceum.local.stack.Replica;
import dev.lyceum.local.stack.Settings;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Ten thousand solves, each told one to five times in any order to three consumers, with two kills on the way. */
public final class ExactlyOnce {

    private static final int LEARNERS = 200;
    private static final int SOLVES = 50;
    private static final int DAYS = 6;

    private static final String LEDGER = "select coalesce(sum(amount), 0) from xp_entry where learner_id = any (?)";
    private static final String BALANCE = "select coalesce(sum(xp), 0) from progress where learner_id = any (?)";

    private final Settings settings;
    private final Random random = new Random(42);

    public ExactlyOnce(Settings settings) {
        this.settings = settings;
    }

    /**
     * What came of it.
     *
     * @param distinct the XP that these solves are worth, each taken once
     * @param shown how often one of the numbers that a learner sees had reason to change
     * @param writes of each table
     * @param replayed the tables that the same solves wrote to when they were told once more in the end
     */
    public record Outcome(
            int solves,
            int deliveries,
            long distinct,
            long ledger,
            long balance,
            long shown,
            Map<String, Writes> writes,
            Set<String> replayed) {

        public boolean isExact() {
            return ledger == distinct && balance == distinct && replayed.isEmpty();
        }
    }

    public Outcome run() {
        var learners = Stream.generate(UUID::randomUUID).limit(LEARNERS).toList();
        var solves = learners.stream().flatMap(this::solvesOf).toList();
        var deliveries = deliveries(solves);
        try (var books = new Books(settings);
                var teller = new Teller(settings)) {
            teller.awaitListened();
            var before = books.writes();
            tellWhileTwoAreKilled(teller, deliveries);
            books.awaitHeard(solves.stream().map(SolvedEvent::id).toList());
            teller.awaitListened();
            var after = books.writes();
            var asTold = books.versions(learners);
            teller.tell(solves);
            teller.awaitListened();
            var replayed = new TreeMap<>(books.versions(learners));
            replayed.entrySet().removeAll(asTold.entrySet());
            return new Outcome(
                    solves.size(),
                    deliveries.size(),
                    worth(solves),
                    books.number(LEDGER, learners),
                    books.number(BALANCE, learners),
                    books.number("select count(*) from xp_entry where learner_id = any (?)", learners),
                    difference(before, after),
                    replayed.keySet());
        }
    }

    private Stream<SolvedEvent> solvesOf(UUID learner) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return IntStream.range(0, SOLVES)
                .mapToObj(number -> SolvedEvent.of(learner, today.minusDays(1 + random.nextInt(DAYS))));
    }

    private List<SolvedEvent> deliveries(List<SolvedEvent> solves) {
        var deliveries = new ArrayList<SolvedEvent>();
        solves.forEach(solve -> deliveries.addAll(Collections.nCopies(1 + random.nextInt(5), solve)));
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    /** The stack's own consumer and two more, each of which is killed in the midst of it. */
    private void tellWhileTwoAreKilled(Teller teller, List<SolvedEvent> deliveries) {
        int third = deliveries.size() / 3;
        try (var second = Replica.start("gamification", 2, settings);
                var last = Replica.start("gamification", 3, settings)) {
            teller.tell(deliveries.subList(0, third));
            second.kill();
            teller.tell(deliveries.subList(third, 2 * third));
            last.kill();
            teller.tell(deliveries.subList(2 * third, deliveries.size()));
        }
    }

    /** Each solve once, and no more than a day may bring. */
    private static long worth(List<SolvedEvent> solves) {
        return solves.stream()
                .collect(Collectors.groupingBy(
                        solve -> solve.learner() + " " + solve.day(), Collectors.summingLong(solve -> SolvedEvent.XP)))
                .values()
                .stream()
                .mapToLong(sum -> Math.min(SolvedEvent.MOST_A_DAY, sum))
                .sum();
    }

    private static Map<String, Writes> difference(Map<String, Writes> before, Map<String, Writes> after) {
        var difference = new TreeMap<String, Writes>();
        after.forEach((table, writes) ->
                difference.put(table, writes.since(before.getOrDefault(table, new Writes(0, 0, 0)))));
        difference.values().removeIf(new Writes(0, 0, 0)::equals);
        return difference;
    }
}
