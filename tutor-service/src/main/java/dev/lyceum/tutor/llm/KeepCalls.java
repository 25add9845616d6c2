package dev.lyceum.tutor.llm;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.tutor.llm.AskModel.Usage;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Books a request before it is sent and again when it has ended: a request that was sent and never ended is paid for. */
@ApplicationScoped
class KeepCalls {
    private static final String BEGIN =
            """
            insert into llm_call (id, learner_id, session_id, seq, occasion, attempt, asked_at, prompt_chars)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            """;
    private static final String END =
            """
            update llm_call set ended_at = ?2, reply_chars = ?3, input_tokens = ?4, output_tokens = ?5, micros = ?6, outcome = ?7
            where id = ?1
            """;

    private final Database database;
    private final SpendBudget budget;
    private final LlmSettings settings;
    private final MeterRegistry metrics;
    private final Ids ids;
    private final Clock clock;

    KeepCalls(
            Database database, SpendBudget budget, LlmSettings settings, MeterRegistry metrics, Ids ids, Clock clock) {
        this.database = database;
        this.budget = budget;
        this.settings = settings;
        this.metrics = metrics;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * One that may be sent.
     *
     * @param day on whose budget it goes
     * @param taken what was taken from it
     */
    record Booked(UUID id, Call call, LocalDate day, int promptCharacters, Cost taken) {}

    /** @param replyCharacters that came in, whether or not they were said */
    record Ended(Outcome outcome, Optional<String> why, int replyCharacters, Optional<Usage> usage) {}

    /** Fails with {@link SpendBudget.Spent} when it may not be sent. */
    Uni<Booked> begin(Call call, String occasion, int attempt, int promptCharacters) {
        Cost most = budget.most(promptCharacters);
        var booked = new Booked(ids.next(), call, budget.today(), promptCharacters, most);
        return database.background(() -> budget.take(call.payer(), booked.day(), most)
                .chain(() -> Sql.execute(
                        BEGIN,
                        booked.id(),
                        call.payer().learner(),
                        call.session(),
                        call.seq(),
                        occasion,
                        attempt,
                        clock.instant(),
                        promptCharacters))
                .replaceWith(booked));
    }

    Uni<Void> end(Booked booked, Ended ended) {
        Usage usage = usage(booked, ended);
        Cost cost = Cost.of(usage, settings.price());
        String outcome = ended.outcome() + ended.why().map(why -> " " + why).orElse("");
        metrics.counter("lyceum.llm.calls", "outcome", ended.outcome().name()).increment();
        metrics.counter("lyceum.llm.tokens").increment(cost.tokens());
        return database.background(() -> Sql.execute(
                        END,
                        booked.id(),
                        clock.instant(),
                        ended.replyCharacters(),
                        usage.input(),
                        usage.output(),
                        cost.micros(),
                        outcome)
                .chain(() -> budget.correct(booked.call().payer(), booked.day(), cost.minus(booked.taken()))));
    }

    /** What was not sent costs nothing; where the endpoint does not tell, it is estimated by what came. */
    private static Usage usage(Booked booked, Ended ended) {
        if (ended.outcome() == Outcome.NOT_SENT) {
            return new Usage(0, 0);
        }
        return ended.usage()
                .orElseGet(() -> Cost.estimate(booked.promptCharacters(), Cost.tokens(ended.replyCharacters())));
    }
}
