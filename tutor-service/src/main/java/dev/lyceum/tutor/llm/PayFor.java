package dev.lyceum.tutor.llm;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.llm.AskModel.Usage;
import dev.lyceum.tutor.llm.KeepCalls.Ended;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Books another request to a model than one that phrases, on the same budgets. */
@ApplicationScoped
public class PayFor {
    private final KeepCalls keepCalls;
    private final SpendBudget budget;

    PayFor(KeepCalls keepCalls, SpendBudget budget) {
        this.keepCalls = keepCalls;
        this.budget = budget;
    }

    /**
     * Nothing but a model can do it, so it is 429 when the budget is spent, however that is set.
     *
     * @param tokens what the endpoint counts of what is sent, at most
     */
    public Uni<String> once(Payer payer, String occasion, int tokens, Uni<String> asking) {
        return keepCalls
                .begin(Call.withoutASession(payer), occasion, 1, Cost.characters(tokens))
                .onFailure(SpendBudget.Spent.class)
                .transform(spent -> Problem.tooMany(
                        "Enough was read for today; type the problem in, or go on tomorrow.", budget.untilTomorrow()))
                .chain(booked -> asking.call(said -> keepCalls.end(
                                booked, said(Optional.ofNullable(said).orElse(""), tokens)))
                        .onFailure()
                        .call(failure -> keepCalls.end(booked, failed())));
    }

    private static Ended said(String text, int tokens) {
        return new Ended(
                Outcome.SAID,
                Optional.empty(),
                text.length(),
                Optional.of(new Usage(tokens, Cost.tokens(text.length()))));
    }

    private static Ended failed() {
        return new Ended(Outcome.FAILED, Optional.empty(), 0, Optional.empty());
    }
}
