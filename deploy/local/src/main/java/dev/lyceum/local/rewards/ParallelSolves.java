package dev.lyceum.local.rewards;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Equation;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.measure.AtOnce;
import dev.lyceum.local.stack.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One learner solves a thousand problems, fifty at a time, each in a session of its own. */
public final class ParallelSolves {

    private static final int SOLVES = 1_000;
    /** Somebody else's, before: services that have just started are slow. */
    private static final int WARM_UP = 300;

    private static final int AT_ONCE = 50;

    private final Settings settings;

    public ParallelSolves(Settings settings) {
        this.settings = settings;
    }

    /** @param accepted how many solves were accepted at the first attempt, without one answer of 500 or more */
    public record Outcome(int accepted, long xp, long ledger, long streakRows, long achievementsTwice) {

        /** A day brings 600 XP from problems, however many. */
        public boolean isExact() {
            return accepted == SOLVES
                    && xp == SolvedEvent.MOST_A_DAY
                    && ledger == xp
                    && streakRows == 1
                    && achievementsTwice == 0;
        }
    }

    public Outcome run() {
        solve(somebody(), WARM_UP);
        var learner = somebody();
        int accepted = solve(learner, SOLVES);
        try (var books = new Books(settings)) {
            var only = List.of(learner.id());
            books.awaitNumber(
                    "select count(*) from xp_entry where learner_id = any (?) and rule = 'PROBLEM_SOLVED'",
                    only,
                    accepted);
            return new Outcome(
                    accepted,
                    learner.progress().path("xp").asLong(),
                    books.number("select coalesce(sum(amount), 0) from xp_entry where learner_id = any (?)", only),
                    books.number("select count(*) from streak where learner_id = any (?)", only),
                    books.number(
                            "select count(*) - count(distinct achievement) from unlocked_achievement where learner_id = any (?)",
                            only));
        }
    }

    private Learner somebody() {
        return Learner.signedIn(new Api(settings.address()), UUID.randomUUID());
    }

    private static int solve(Learner learner, int solves) {
        return AtOnce.run(AT_ONCE, worker -> solve(learner, worker, solves)).count();
    }

    /** @return how long each took that was accepted */
    private static List<Long> solve(Learner learner, int first, int solves) {
        var taken = new ArrayList<Long>();
        for (int number = first; number < solves; number += AT_ONCE) {
            var begin = System.nanoTime();
            if (isAccepted(learner, Equation.number(number))) {
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken;
    }

    private static boolean isAccepted(Learner learner, Equation equation) {
        var opened = learner.send(Learner.opens(equation));
        var answered = learner.send(Learner.says(opened.json().path("sessionId").asText(), equation.answer()));
        return opened.status() == 201 && answered.status() == 201;
    }
}
