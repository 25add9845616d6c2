package dev.lyceum.gamification.solve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.progress.ReadProgress;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.inbox.Received;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sees how short a list is finds a better plan for it each time; what works on learners must not be planned each time (ADR 50). */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class PlannedOnceTest {
    /** So often the server tries whether a plan for the parameters at hand is better. */
    private static final int TRIALS = 5;

    private static final String PLANNED =
            """
            select statement from pg_prepared_statements
            where statement like '%string_to_array%' and custom_plans > ?1
            """;

    private static final String KNOWN =
            """
            select count(*) as many from pg_prepared_statements
            where statement like '%string_to_array%' and custom_plans + generic_plans > ?1
            """;

    @Inject
    Database database;

    @Inject
    RewardSolve rewardSolve;

    @Inject
    ReadProgress readProgress;

    private final LearnerId ada = new LearnerId(new Ids().next());

    @Test
    void whatIsReadAndWrittenOfLearners() {
        List<Integer> times = IntStream.range(0, 3 * TRIALS).boxed().toList();

        List<String> plannedAnew = database.background(
                        () -> OneByOne.each(times, time -> rewardSolve.reward(List.of(solved())))
                                .chain(() -> OneByOne.each(times, time -> readProgress.of(List.of(ada))))
                                .chain(this::manyAreKnown)
                                .chain(() -> Sql.rows(PLANNED, row -> row.get("statement", String.class), TRIALS)))
                .await()
                .atMost(Duration.ofSeconds(30));

        assertThat(plannedAnew).isEmpty();
    }

    private Uni<Void> manyAreKnown() {
        return Sql.first(KNOWN, row -> row.get("many", Long.class), TRIALS)
                .invoke(many -> assertThat(many.orElseThrow()).isGreaterThanOrEqualTo(5))
                .replaceWithVoid();
    }

    private Received<ProblemSolved> solved() {
        Solve solve = Solve.by(ada).on(LocalDate.parse("2026-11-16"));
        try {
            var told = EventJson.read(solve.json().getBytes(UTF_8), ProblemSolved.class);
            return new Received<>(solve.eventId(), "/tutor", ada, solve.at(), told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
