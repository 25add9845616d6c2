package dev.lyceum.sharing.visit;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Api.progressOf;
import static dev.lyceum.sharing.fixture.Stored.number;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Contracts;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Tokens;
import dev.lyceum.kit.testing.Topics;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class VisitsTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final String MINE = "/sharing/v1/learners/me/shares";
    private static final Ids IDS = new Ids();

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());

    @Inject
    MutableClock clock;

    @Inject
    Salts salts;

    @Inject
    ForgetVisitors forgetVisitors;

    /** Also when a turn of the scheduler's own, begun while another test's time was another, has come in between. */
    @BeforeEach
    void saltsAreOfToday() {
        salts.turn().await().indefinitely();
    }

    @AfterEach
    void now() {
        clock.reset();
        salts.turn().await().indefinitely();
    }

    @Test
    void peopleAreVisitorsAndEverythingElseStandsBeside() {
        // Given
        String code = progressOf(ada);

        // When
        human("192.0.2.1").get("/s/" + code);
        human("192.0.2.1").get("/s/" + code);
        human("192.0.2.2").accept("application/json").get("/s/" + code);
        human("192.0.2.3").auth().oauth2("nonsense").get("/s/" + code);
        human("192.0.2.4").auth().oauth2(Tokens.of(ben.value())).get("/s/" + code);
        human("192.0.2.5").auth().oauth2(Tokens.of(ada.value())).get("/s/" + code);
        human("192.0.2.6").head("/s/" + code);
        human("192.0.2.7").header("Sec-Purpose", "prefetch").get("/s/" + code);
        given().header("User-Agent", "curl/8.5.0").get("/s/" + code);
        given().header("User-Agent", "WhatsApp/2.23.20.0").get("/s/" + code);
        human("192.0.2.1").get("/s/" + code + "x");

        // Then
        await().atMost(Stored.SOON)
                .until(() -> number("select sum(visits) from visit_hour where code = ?", code) == 10);
        as(ada).get(MINE).then().body("items[0].visits", equalTo(5)).body("items[0].uniqueVisitors", equalTo(4));
        var hours = as(ada).get("/sharing/v1/shares/" + code + "/visits")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(hours.getInt("items.visits.sum()")).isEqualTo(5);
        assertThat(hours.getInt("items.uniqueVisitors.sum()")).isEqualTo(4);
        for (String kind : new String[] {"owner", "head", "prefetch", "bot", "unfurl"}) {
            assertThat(hours.getInt("items." + kind + ".sum()")).as(kind).isEqualTo(1);
        }
    }

    @Test
    void whatIsSentFitsItsSchemaAndHoldsNoAddress() {
        // Given
        String code = progressOf(ada);

        // When
        human("192.0.2.99").get("/s/" + code);

        // Then
        await().atMost(Stored.SOON).until(() -> Topics.read(NoteVisit.TOPIC).stream()
                .anyMatch(event -> code.equals(new String(event.key()))));
        assertThat(Topics.read(NoteVisit.TOPIC))
                .filteredOn(event -> code.equals(new String(event.key())))
                .singleElement()
                .satisfies(event -> Contracts.assertMatchesSchema("visit", Topics.json(event)))
                .satisfies(event -> assertThat(Topics.json(event)).doesNotContain("192.0.2.99", "Firefox"))
                .satisfies(event -> assertThat(Topics.json(event)).contains("\"visitor\":"));
    }

    @Test
    void whatHasEndedOrNeverWasHasNoVisits() {
        // Given
        String code = progressOf(ada);
        as(ada).delete("/sharing/v1/shares/" + code).then().statusCode(204);

        // When
        human("192.0.2.1").get("/s/" + code).then().statusCode(410);
        human("192.0.2.1").get("/s/22222222").then().statusCode(404);
        String another = progressOf(ada);
        human("192.0.2.1").get("/s/" + another);

        // Then
        await().atMost(Stored.SOON).until(() -> visits(another) == 1);
        assertThat(visits(code) + visits("22222222")).isZero();
    }

    @Test
    void theNextDayAVisitorIsNewAndTheOldSaltIsDestroyed() {
        // Given
        String code = progressOf(ada);
        human("192.0.2.1").get("/s/" + code);
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(number("select count(*) from visit_salt where day = ?", today))
                .isEqualTo(1);

        // When
        clock.advance(Duration.ofDays(1));
        salts.turn().await().indefinitely();
        human("192.0.2.1").get("/s/" + code);

        // Then
        await().atMost(Stored.SOON).until(() -> visits(code) == 2);
        assertThat(number("select unique_visitors from share_figures where code = ?", code))
                .isEqualTo(2);
        assertThat(number("select count(*) from visit_salt where day <= ?", today))
                .isZero();
    }

    @Test
    void visitorsAreForgottenByAgeAndTheCountersStay() {
        // Given
        String code = progressOf(ada);
        human("192.0.2.1").get("/s/" + code);
        await().atMost(Stored.SOON).until(() -> visits(code) == 1);

        // When
        clock.advance(Duration.ofDays(30));
        forgetVisitors.forget().await().indefinitely();
        assertThat(number("select count(*) from visitor where code = ?", code)).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        forgetVisitors.forget().await().indefinitely();

        // Then
        assertThat(number("select count(*) from visitor where code = ?", code)).isZero();
        assertThat(visits(code)).isEqualTo(1);
    }

    @Test
    void onlyWhoMayViewTheOwnerSeesTheSeries() {
        String code = progressOf(ada);
        as(ben).get("/sharing/v1/shares/" + code + "/visits").then().statusCode(404);
        as(ada).get("/sharing/v1/shares/22222222/visits").then().statusCode(404);
        as(ada).get("/sharing/v1/shares/" + code + "/visits?days=0").then().statusCode(400);
        as(ada).get("/sharing/v1/shares/" + code + "/visits?days=91").then().statusCode(400);
        as(ada).get("/sharing/v1/shares/" + code + "/visits?days=90")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        given().get("/sharing/v1/shares/" + code + "/visits").then().statusCode(401);
    }

    private static RequestSpecification human(String address) {
        return given().header("User-Agent", FIREFOX).header("X-Forwarded-For", address);
    }

    private static long visits(String code) {
        return number("select visits from share_figures where code = ?", code);
    }
}
