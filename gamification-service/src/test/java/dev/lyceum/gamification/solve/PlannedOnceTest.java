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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever sees how short a list is finds a better plan for it each time; what works on learners must not be planned each time (ADR 50). */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class PlannedOnceTest {
    /** More than the server tries whether a plan for the parameters at hand is better, also when its tables have grown since. */
    private static final int SETTLING = 30;

    private static final int TIMES = 20;

    private static final String PLANNED =
            """
            select statement, custom_plans from pg_prepared_statements where statement like '%string_to_array%'
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
        List<Map<String, Long>> planned = database.background(() -> rewardAndRead(SETTLING)
                        .chain(PlannedOnceTest::planned)
                        .chain(before -> rewardAndRead(TIMES)
                                .chain(PlannedOnceTest::planned)
                                .map(after -> List.of(before, after))))
                .await()
                .atMost(Duration.ofSeconds(30));

        Map<String, Long> before = planned.get(0);
        assertThat(before).hasSizeGreaterThanOrEqualTo(5);
        assertThat(planned.get(1))
                .allSatisfy((statement, times) ->
                        assertThat(times - before.get(statement)).as(statement).isLessThan(TIMES / 2));
    }

    private Uni<Void> rewardAndRead(int times) {
        List<Integer> each = IntStream.range(0, times).boxed().toList();
        return OneByOne.each(
                each, time -> rewardSolve.reward(List.of(solved())).chain(() -> readProgress.of(List.of(ada))));
    }

    private static Uni<Map<String, Long>> planned() {
        return Sql.rows(
                        PLANNED,
                        row -> Map.entry(row.get("statement", String.class), row.get("custom_plans", Long.class)))
                .map(rows -> rows.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
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
