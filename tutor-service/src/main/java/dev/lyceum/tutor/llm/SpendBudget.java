package dev.lyceum.tutor.llm;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.tutor.llm.LlmSettings.Budget;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes what a request may cost from the day's budgets before it is sent, and gives back what it did not cost. */
@ApplicationScoped
class SpendBudget {
    private static final String TAKE =
            """
            insert into llm_spending (payer, day, tokens, micros) select ?1, ?2, cast(?3 as bigint), cast(?4 as bigint)
            where cast(?3 as bigint) <= cast(?5 as bigint) and cast(?4 as bigint) <= cast(?6 as bigint)
            on conflict (payer, day) do update
            set tokens = llm_spending.tokens + excluded.tokens, micros = llm_spending.micros + excluded.micros
            where llm_spending.tokens + excluded.tokens <= ?5 and llm_spending.micros + excluded.micros <= ?6
            """;
    private static final String CORRECT =
            "update llm_spending set tokens = tokens + ?3, micros = micros + ?4 where payer = ?1 and day = ?2";
    private static final String SPENT =
            """
            select count(*) as payers from llm_spending
            where payer = ?1 and day = ?2 and (tokens + ?3 > ?5 or micros + ?4 > ?6)
            """;

    private static final long NO_LIMIT = Long.MAX_VALUE / 2;

    private final LlmSettings settings;
    private final Budget budget;
    private final Clock clock;

    SpendBudget(LlmSettings settings, Clock clock) {
        this.settings = settings;
        this.budget = settings.budget();
        this.clock = clock;
    }

    /** One who pays, and the most they may in a day. All learners pay into one row, which is locked last and thus shortly. */
    private record Account(String payer, long tokens, long micros) {}

    private List<Account> accounts(Payer payer) {
        return List.of(
                new Account("learner " + payer.learner(), budget.learnerTokens(), NO_LIMIT),
                new Account("family " + payer.family(), budget.familyTokens(), NO_LIMIT),
                new Account("all", budget.tokens(), micros()));
    }

    private long micros() {
        return budget.money().map(money -> money.movePointRight(6).longValue()).orElse(NO_LIMIT);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** There was not enough left. */
    static final class Spent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Spent() {
            super("the budget of the day is spent", null, false, false);
        }
    }

    /** In a transaction of its own, which fails with {@link Spent} and takes nothing where one of them has too little. */
    Uni<Void> take(Payer payer, LocalDate day, Cost cost) {
        return each(payer, account -> execute(TAKE, account, day, cost).invoke(rows -> {
            if (rows == 0) {
                throw new Spent();
            }
        }));
    }

    /** @param difference what it cost more than was taken; mostly it is negative */
    Uni<Void> correct(Payer payer, LocalDate day, Cost difference) {
        return each(
                payer, account -> Sql.execute(CORRECT, account.payer(), day, difference.tokens(), difference.micros()));
    }

    /** What a request costs at most, with a prompt of so many characters. */
    Cost most(int promptCharacters) {
        return Cost.of(Cost.estimate(promptCharacters, settings.maxTokens()), settings.price());
    }

    long untilTomorrow() {
        Instant now = clock.instant();
        return Duration.between(
                        now, today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .toNanos();
    }

    /** Whether somebody has not enough left for a request of so many characters; taking is what decides. */
    Uni<Boolean> isSpent(Payer payer, int promptCharacters) {
        Cost cost = most(promptCharacters);
        return Multi.createFrom()
                .iterable(accounts(payer))
                .onItem()
                .transformToUniAndConcatenate(account -> Sql.first(
                                SPENT,
                                row -> row.get("payers", Long.class),
                                account.payer(),
                                today(),
                                cost.tokens(),
                                cost.micros(),
                                account.tokens(),
                                account.micros())
                        .map(found -> found.orElse(0L) > 0))
                .collect()
                .with(Collectors.reducing(false, Boolean::logicalOr));
    }

    private static Uni<Integer> execute(String sql, Account account, LocalDate day, Cost cost) {
        return Sql.execute(sql, account.payer(), day, cost.tokens(), cost.micros(), account.tokens(), account.micros());
    }

    private <T> Uni<Void> each(Payer payer, Function<Account, Uni<T>> work) {
        return OneByOne.each(accounts(payer), work);
    }
}
