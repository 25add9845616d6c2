package dev.lyceum.profile.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.profile.fixture.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class AccessLogTest {
    private static final Instant HALF_PAST_NINE = Instant.parse("2030-06-01T09:30:00Z");

    @Inject
    MutableClock clock;

    private final Person ada = Person.learner();
    private final Person teacher = Person.teacher();

    @BeforeEach
    void beginAtHalfPastNine() {
        clock.set(HALF_PAST_NINE);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theLearnerReadsWhoLookedWhereAndInWhichHour() {
        // Given
        ada.link("me", "TEACHER", false, teacher);

        // When
        look(teacher, ada.account(), "tutor");
        look(teacher, ada.account(), "tutor");
        look(teacher, ada.account(), "sharing");
        clock.advance(Duration.ofHours(1));
        look(teacher, ada.account(), "tutor");

        // Then
        JsonPath log = ada.get("/learners/me/access-log").jsonPath();
        assertThat(log.<String>getList("items.service")).containsExactly("tutor", "sharing", "tutor");
        assertThat(log.<String>getList("items.hour"))
                .containsExactly("2030-06-01T10:00:00Z", "2030-06-01T09:00:00Z", "2030-06-01T09:00:00Z");
        assertThat(log.<String>getList("items.adultName")).containsOnly("Emmy");
        assertThat(log.<String>getList("items.adultId"))
                .containsOnly(teacher.account().toString());
    }

    @Test
    void twentyLooksAtOnceAreOneEntry() {
        // Given
        ada.link("me", "TEACHER", false, teacher);

        // When
        List<CompletableFuture<Integer>> looks = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> look(teacher, ada.account(), "tutor")))
                .limit(20)
                .toList();
        assertThat(looks.stream().map(CompletableFuture::join)).containsOnly(200);

        // Then
        assertThat(ada.get("/learners/me/access-log").jsonPath().getList("items"))
                .hasSize(1);
    }

    @Test
    void whoIsRefusedHasNotLookedAndALearnerIsNotLoggedLookingAtThemselves() {
        assertThat(look(teacher, ada.account(), "tutor")).isEqualTo(404);
        assertThat(look(ada, "me", "tutor")).isEqualTo(200);
        assertThat(look(ada, ada.account(), "tutor")).isEqualTo(200);
        assertThat(ada.get("/learners/me/access-log").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    void theFamilyReadsTheLogAndATeacherDoesNot() {
        // Given
        Person keeper = Person.guardian();
        Person mother = Person.guardian();
        LearnerId ben = keeper.keep("Ben");
        keeper.link(ben, "TEACHER", true, teacher);
        keeper.link(ben, "PARENT", false, mother);
        look(teacher, ben, "gamification");

        // Then
        String path = "/learners/" + ben + "/access-log";
        for (Person family : List.of(keeper, mother)) {
            assertThat(family.get(path).jsonPath().<String>getList("items.service"))
                    .contains("gamification");
        }
        assertThat(teacher.get(path).statusCode()).isEqualTo(404);
        assertThat(Person.guardian().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void whoNamesNoServiceOfOursLooksHere() {
        ada.link("me", "TEACHER", false, teacher);
        look(teacher, ada.account(), "payroll'; drop table access_look; --");
        assertThat(ada.get("/learners/me/access-log").jsonPath().<String>getList("items.service"))
                .containsExactly("profile");
    }

    private static int look(Person who, Object learner, String service) {
        return who.request()
                .header("Lyceum-Service", service)
                .get("/profile/v1/access/" + learner)
                .statusCode();
    }
}
