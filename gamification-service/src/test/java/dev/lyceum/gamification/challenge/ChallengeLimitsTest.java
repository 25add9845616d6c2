package dev.lyceum.gamification.challenge;

import static dev.lyceum.gamification.challenge.Dares.accept;
import static dev.lyceum.gamification.challenge.Dares.body;
import static dev.lyceum.gamification.challenge.Dares.create;
import static dev.lyceum.gamification.challenge.Dares.id;
import static dev.lyceum.gamification.challenge.Dares.shared;
import static dev.lyceum.gamification.challenge.Dares.tell;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.kit.id.Codes;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until when, and by which code: Ada has solved a problem and dares Ben. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ChallengeLimitsTest {
    private static final Duration LASTS = Duration.ofDays(7);
    private static final Ids IDS = new Ids();

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());
    private final Solve hers = Solve.by(ada);

    private UUID challenge;

    @Inject
    MutableClock clock;

    @Inject
    ExpireChallenges expireChallenges;

    @BeforeEach
    void adaDares() {
        deliver(hers);
        challenge = id(create(ada, body("BEAT_MY_TIME", hers.problemId(), null)));
    }

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void whatWasSolvedBeforeItWasAcceptedDoesNotCount() {
        // Given
        Instant before = clock.instant().minus(Duration.ofMinutes(1));
        assertThat(accepted()).isEqualTo(200);

        // When
        deliver(solvedAt(before));

        // Then
        assertThat(own(ben, "/challenges").getList("items.state")).containsExactly("ACCEPTED");
    }

    @Test
    void whatWasSolvedInTimeCountsThoughItIsHeardOfMinutesAfterTheEnd() {
        // Given
        Instant made = clock.instant();
        assertThat(accepted()).isEqualTo(200);

        // When
        clock.set(made.plus(LASTS).plus(Duration.ofMinutes(5)));
        expireChallenges.sweep().await().atMost(Duration.ofSeconds(20));
        deliver(solvedAt(made.plus(LASTS).minus(Duration.ofMinutes(1))));

        // Then
        assertThat(own(ben, "/challenges").getList("items.state")).containsExactly("COMPLETED");
    }

    @Test
    void whatIsOfferedToSomebodyIsNobodyElsesEvenByACode() {
        // Given
        var child = ProfileService.student(ada);
        UUID offered = id(create(ada, body("SAME_PROBLEM", hers.problemId(), child)));

        // When
        var answer = accept(ben, offered, by(shared(ada, offered)));

        // Then
        assertProblem(answer, 409, "challenge-taken");
        assertThat(own(ada, "/challenges").getList("items.state")).containsExactly("PENDING", "PENDING");
        assertThat(own(ben, "/challenges").getList("items")).isEmpty();
    }

    @Test
    void theCodeOfAnotherOneIsNoCode() {
        UUID another = id(create(ada, body("SAME_PROBLEM", hers.problemId(), null)));

        assertProblem(accept(ben, challenge, by(shared(ada, another))), 404, "not-found");
    }

    @Test
    void aCodeIsGoodUntilItIsTakenBack() {
        // Given
        String code = shared(ada, challenge);

        // When
        tell("ShareRevoked", ada, challenge, code, "");

        // Then
        assertProblem(accept(ben, challenge, by(code)), 404, "not-found");
    }

    @Test
    void aCodeIsGoodUntilItExpires() {
        // Given
        String code = new Codes().next(8);
        Instant end = clock.instant().plus(Duration.ofHours(1));
        tell("ShareCreated", ada, challenge, code, ", \"expiresAt\": \"" + end + "\"");

        // When
        clock.set(end.plusSeconds(1));

        // Then
        assertProblem(accept(ben, challenge, by(code)), 404, "not-found");
    }

    private int accepted() {
        return accept(ben, challenge, by(shared(ada, challenge))).statusCode();
    }

    private Solve solvedAt(Instant time) {
        return Solve.by(ben).at(time, LocalDate.ofInstant(time, ZoneOffset.UTC)).meeting(hers.problemId(), challenge);
    }

    private static String by(String code) {
        return "{\"shareCode\": \"" + code + "\"}";
    }
}
