package dev.lyceum.gamification.challenge;

import static dev.lyceum.gamification.challenge.Dares.accept;
import static dev.lyceum.gamification.challenge.Dares.body;
import static dev.lyceum.gamification.challenge.Dares.create;
import static dev.lyceum.gamification.challenge.Dares.id;
import static dev.lyceum.gamification.challenge.Dares.shared;
import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static dev.lyceum.gamification.fixture.Api.assertProblem;
import static dev.lyceum.gamification.fixture.Api.own;
import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static dev.lyceum.gamification.fixture.Stored.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored.Told;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ada has solved a problem of her own with one hint in nine seconds. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class ChallengeTest {
    private static final Ids IDS = new Ids();

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());

    @Inject
    MutableClock clock;

    @Inject
    ExpireChallenges expireChallenges;

    @AfterEach
    void timeIsRealAgain() {
        clock.reset();
    }

    @Test
    void itIsMadeAcceptedByCodeAndWonByWhatTheTutorMeasured() {
        // Given
        Solve hers = solved();
        UUID challenge = made("BEAT_MY_SKILL", hers.problemId());
        String code = shared(ada, challenge);

        // When
        Response accepted = accept(ben, challenge, "{\"shareCode\": \"" + code + "\"}");
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(200);
        deliver(Solve.by(ben).of("MIDDLE", 0).meeting(hers.problemId(), challenge));

        // Then
        assertThat(own(ada, "/challenges").getList("items.outcome")).containsExactly("LOST");
        assertThat(own(ben, "/challenges").getList("items.outcome")).containsExactly("WON");
        assertThat(own(ben, "/challenges").getInt("items[0].opponentResult.hints"))
                .isEqualTo(0);
        assertThat(names(ada, 3)).containsExactly("ChallengeCreated", "ChallengeAccepted", "ChallengeCompleted");
        assertThat(names(ben, 2)).containsExactly("ChallengeAccepted", "ChallengeCompleted");
        JsonPath data = JsonPath.from(news(ben).get(1).json());
        assertThat(data.getString("winnerId")).isEqualTo(ben.toString());
        assertThat(data.getList("participantIds")).containsExactly(ada.toString(), ben.toString());
        assertThat(data.getInt("version")).isEqualTo(3);
        assertThat(data.getString("shareCode")).isEqualTo(code);
    }

    @Test
    void itIsOfferedToALearnerWhomTheCallerMayActForAndNoOtherAccepts() {
        // Given
        Solve hers = solved();
        var child = ProfileService.student(ada);

        // When
        UUID challenge = id(create(ada, body("SAME_PROBLEM", hers.problemId(), child)));

        // Then
        assertProblem(accept(ben, challenge, "{}"), 404, "not-found");
        assertThat(accept(ada, challenge, "{\"learnerId\": \"" + child + "\"}").statusCode())
                .isEqualTo(200);
        assertThat(names(child, 2)).containsExactly("ChallengeCreated", "ChallengeAccepted");
    }

    @Test
    void aStrangersChildIsNotDaredAndNothingComesOfTrying() {
        Solve hers = solved();
        var child = ProfileService.student(ben);

        assertProblem(create(ada, body("SAME_PROBLEM", hers.problemId(), child)), 404, "not-found");
        assertThat(own(ada, "/challenges").getList("items")).isEmpty();
    }

    @Test
    void itIsAcceptedOnceHoweverManyTryAtOnce() {
        // Given
        UUID challenge = made("BEAT_MY_TIME", solved().problemId());
        String body = "{\"shareCode\": \"" + shared(ada, challenge) + "\"}";

        // When
        List<Integer> answers = Stream.generate(() -> new LearnerId(IDS.next()))
                .limit(8)
                .map(learner -> CompletableFuture.supplyAsync(
                        () -> accept(learner, challenge, body).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(names(ada, 2)).containsExactly("ChallengeCreated", "ChallengeAccepted");
    }

    @Test
    void oneThatIsAcceptedOrOnesOwnIsAConflict() {
        UUID challenge = made("BEAT_MY_TIME", solved().problemId());
        String body = "{\"shareCode\": \"" + shared(ada, challenge) + "\"}";

        assertProblem(accept(ada, challenge, body), 409, "own-challenge");
        assertThat(accept(ben, challenge, body).statusCode()).isEqualTo(200);
        assertProblem(accept(ben, challenge, body), 409, "challenge-taken");
        assertProblem(accept(ben, challenge, "{}"), 409, "challenge-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"shareCode\": \"ABCD2345\"}", "{\"shareCode\": \"?\"}"})
    void withoutTheCodeOfItsShareItIsNotThere(String body) {
        assertProblem(accept(ben, made("BEAT_MY_TIME", solved().problemId()), body), 404, "not-found");
    }

    @Test
    void itExpiresAndIsThenNeitherAcceptedNorSolved() {
        // Given
        Solve hers = solved();
        UUID pending = made("BEAT_MY_TIME", hers.problemId());
        UUID running = made("BEAT_MY_TIME", hers.problemId());
        String code = shared(ada, pending);
        accept(ben, running, "{\"shareCode\": \"" + shared(ada, running) + "\"}");

        // When
        clock.advance(Duration.ofDays(8));
        assertProblem(accept(ben, pending, "{\"shareCode\": \"" + code + "\"}"), 410, "challenge-expired");
        Instant late = clock.instant();
        deliver(Solve.by(ben)
                .at(late, LocalDate.ofInstant(late, ZoneOffset.UTC))
                .meeting(hers.problemId(), running));
        expireChallenges.sweep().await().atMost(Duration.ofSeconds(20));

        // Then
        assertThat(own(ada, "/challenges").getList("items.state")).containsExactly("EXPIRED", "EXPIRED");
        assertThat(names(ada, 5)).endsWith("ChallengeExpired", "ChallengeExpired");
        assertThat(names(ben, 2)).containsExactly("ChallengeAccepted", "ChallengeExpired");
        assertThat(number("select count(*) from challenge where creator_id = ? and winner_id is not null", ada.value()))
                .isZero();
    }

    @Test
    void anotherLearnersSolveOrOneWithoutItsSessionCompletesNothing() {
        // Given
        Solve hers = solved();
        UUID challenge = made("BEAT_MY_TIME", hers.problemId());
        accept(ben, challenge, "{\"shareCode\": \"" + shared(ada, challenge) + "\"}");

        // When
        deliver(
                Solve.by(new LearnerId(IDS.next())).meeting(hers.problemId(), challenge),
                Solve.by(ada).meeting(hers.problemId(), challenge),
                Solve.by(ben));

        // Then
        assertThat(own(ben, "/challenges").getList("items.state")).containsExactly("ACCEPTED");
    }

    @Test
    void aStreakIsRescuedByAnySolveOfTheDay() {
        // Given: it was yesterday that something was solved.
        assertProblem(create(ada, "{\"type\": \"STREAK_RESCUE\"}"), 422, "no-streak-to-rescue");
        deliver(Solve.by(ada)
                .at(
                        clock.instant().minus(Duration.ofDays(1)),
                        LocalDate.now(ZoneOffset.UTC).minusDays(1)));

        // When
        assertThat(create(ada, "{\"type\": \"STREAK_RESCUE\"}").jsonPath().getString("state"))
                .isEqualTo("ACCEPTED");
        deliver(Solve.by(ada));

        // Then
        assertThat(own(ada, "/challenges").getList("items.outcome")).containsExactly("WON");
        assertProblem(create(ada, "{\"type\": \"STREAK_RESCUE\"}"), 422, "no-streak-to-rescue");
    }

    @Test
    void aHardSolveMakesOneByItselfForWhoeverWantsThat() {
        // Given
        Solve before = Solve.by(ada).of("HIGH", 1);
        Solve hard = Solve.by(ada).of("HIGH", 1);
        deliver(before);
        as(ada).contentType("application/json")
                .body("{\"automatic\": true}")
                .put(BASE + "/learners/me/challenge-preferences");

        // When
        deliver(
                hard,
                Solve.by(ada).of("HIGH", 2),
                Solve.by(ada).of("MIDDLE", 0),
                Solve.by(ada).of("HIGH", 0).again());

        // Then
        assertThat(own(ada, "/challenges").getList("items.problemId"))
                .containsExactly(hard.problemId().toString());
        assertThat(own(ada, "/challenges").getList("items.type")).containsExactly("BEAT_MY_SKILL");
        assertThat(own(ada, "/challenge-preferences").getBoolean("automatic")).isTrue();
        assertThat(own(ben, "/challenge-preferences").getBoolean("automatic")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\": \"BEAT_MY_TIME\"}",
                "{\"type\": \"STREAK_RESCUE\", \"problemId\": \"019aab2c-7c10-7bbb-8bbb-bbbbbbbbbbbb\"}",
                "{\"type\": \"RACE\"}",
                "{\"type\": \"BEAT_MY_TIME\", \"problemId\": \"019aab2c-7c10-7bbb-8bbb-bbbbbbbbbbbb\", \"winner\": \"me\"}",
                "{\"type\": \"BEAT_MY_TIME\", \"problemId\": \"x\"}"
            })
    void whatIsNoChallengeIs400(String body) {
        assertProblem(create(ada, body), 400, "invalid-request");
    }

    @Test
    void aProblemThatTheLearnerHasNotSolvedIs404() {
        assertProblem(create(ada, body("BEAT_MY_TIME", solvedBy(ben).problemId(), null)), 404, "not-found");
        assertProblem(accept(ada, IDS.next(), "{}"), 404, "not-found");
        assertProblem(
                as(ada).contentType("application/json").body("{}").post(BASE + "/challenges/x/accept"),
                404,
                "not-found");
    }

    private Solve solved() {
        return solvedBy(ada);
    }

    private static Solve solvedBy(LearnerId learner) {
        Solve solve = Solve.by(learner);
        deliver(solve);
        return solve;
    }

    private UUID made(String type, UUID problem) {
        return id(create(ada, body(type, problem, null)));
    }

    private static List<Told> news(LearnerId learner) {
        return told(learner).stream()
                .filter(event -> event.event().startsWith("Challenge"))
                .toList();
    }

    /** Once so many have been told. */
    private static List<String> names(LearnerId learner, int atLeast) {
        List<String> names = new ArrayList<>();
        soon().until(() -> {
            names.clear();
            news(learner).forEach(event -> names.add(event.event()));
            return names.size() >= atLeast;
        });
        return names;
    }
}
