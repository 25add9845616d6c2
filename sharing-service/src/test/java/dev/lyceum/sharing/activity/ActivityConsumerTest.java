package dev.lyceum.sharing.activity;

import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Stored.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.sharing.fixture.Api;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ActivityConsumerTest {
    private static final Ids IDS = new Ids();
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");
    private static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");

    private final LearnerId ada = new LearnerId(IDS.next());
    private final UUID solveId = IDS.next();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void inAnyOrderAndFiveTimesEachTheSameIsKnown(long seed) {
        // Given
        List<ProducerRecord<byte[], byte[]>> told = new ArrayList<>(List.of(
                Heard.solved(ada, solveId),
                Heard.xpAwarded(ada, 90, 1),
                Heard.xpAwarded(ada, 110, 2),
                Heard.xpAwarded(ada, 860, 4),
                Heard.xpReversed(ada, 847, 3, Instant.now().plusSeconds(60)),
                Heard.levelReached(ada, 2, "NOVICE"),
                Heard.levelReached(ada, 3, "APPRENTICE"),
                Heard.levelReached(ada, 4, "APPRENTICE"),
                Heard.streakExtended(ada, 1, 1, MONDAY),
                Heard.streakExtended(ada, 2, 2, MONDAY.plusDays(1)),
                Heard.streakExtended(ada, 1, 2, MONDAY.plusDays(4)),
                Heard.unlocked(ada, "FIRST_PROBLEM", NOON),
                Heard.unlocked(ada, "FIRST_PROBLEM", NOON.plusSeconds(60))));
        List<ProducerRecord<byte[], byte[]>> deliveries = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            deliveries.addAll(told);
        }
        Collections.shuffle(deliveries, new Random(seed));

        // When
        deliveries.forEach(Topics::send);
        told.forEach(event -> await().atMost(Stored.SOON).until(() -> Stored.heard(Heard.id(event))));

        // Then
        assertThat(known("solve where solve_id = '%s' and hints_used = 1".formatted(solveId)))
                .isEqualTo(1);
        assertThat(known("standing where xp = 847 and level = 3 and rank = 'APPRENTICE'"))
                .isEqualTo(1);
        assertThat(known("streak where current = 1 and longest = 2 and day = '2026-11-20'"))
                .isEqualTo(1);
        assertThat(known("achievement where unlocked_at = '2026-11-16T12:00:00Z'"))
                .isEqualTo(1);
        assertThat(known("achievement where true")).isEqualTo(1);
    }

    @Test
    void theSameSolveToldAgainUnderAnotherIdChangesNothing() {
        // Given
        deliver(Heard.solved(ada, solveId));

        // When
        deliver(Heard.solved(ada, solveId, "Something else"));

        // Then
        assertThat(known("solve where statement = 'Solve 3x + 5 = 20'")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"solveId\": \"%s\", \"problemId\": \"%s\", \"problemType\": \"ALGEBRA\", \"difficulty\": \"MIDDLE\", \"studyDay\": \"2026-11-22\"}",
                "{\"solveId\": \"%s\", \"problemId\": \"%s\", \"problemType\": \"ALGEBRA\", \"difficulty\": \"MIDDLE\", \"hintsUsed\": -1, \"studyDay\": \"2026-11-22\"}",
                "{\"solveId\": \"%s\", \"problemId\": \"%s\", \"problemType\": \"ALGEBRA\", \"difficulty\": \"MIDDLE\", \"hintsUsed\": 0, \"studyDay\": \"2026-11-22\", \"statement\": \"\\u0000\"}",
                "{\"solveId\": \"%s\", \"problemId\": null, \"problemType\": \"ALGEBRA\", \"difficulty\": \"MIDDLE\", \"hintsUsed\": 0, \"studyDay\": \"2026-11-22\"}"
            })
    void aTellingWithoutWhatWeNeedIsSetAsideAndTheNextOneApplied(String json) {
        // Given
        var poison = Heard.tell("tutor", "ProblemSolved", ada, json.formatted(solveId, IDS.next()));
        Topics.send(poison);

        // When
        deliver(Heard.solved(ada, solveId));

        // Then
        assertThat(known("solve where hints_used = 1")).isEqualTo(1);
        assertThat(Topics.read("sharing.tutor.events.v1.dlq", ada))
                .anyMatch(letter -> Header.read(letter.headers(), Header.ID)
                        .filter(Heard.id(poison).toString()::equals)
                        .isPresent());
    }

    @Test
    void ofALearnerTheHighestVersionIsKnown() {
        // When
        deliver(
                Heard.registered(ada, 3, "SELF", "ADULT", "Third"),
                Heard.registered(ada, 1, "SELF", "UNDER_13", "First"),
                Heard.registered(ada, 2, "SELF", "UNDER_13", "Second"));

        // Then
        Api.json(Api.progressOf(ada)).then().body("alias", org.hamcrest.Matchers.equalTo("Third"));
    }

    private long known(String what) {
        return number("select count(*) from " + what + " and learner_id = ?", ada.value());
    }
}
