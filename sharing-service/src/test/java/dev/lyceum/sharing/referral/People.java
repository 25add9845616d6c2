package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Heard.deliver;
import static dev.lyceum.sharing.fixture.Heard.solvedAt;
import static dev.lyceum.sharing.fixture.Stored.number;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.sharing.fixture.Stored;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What referrers and referees do and are told. */
final class People {
    static final Instant BEGIN = Instant.parse("2026-11-22T08:00:00Z");
    private static final Ids IDS = new Ids();

    private People() {}

    static LearnerId somebody() {
        return new LearnerId(IDS.next());
    }

    static String codeOf(LearnerId learner) {
        return as(learner)
                .get("/sharing/v1/me/referral-code")
                .then()
                .statusCode(200)
                .extract()
                .path("code");
    }

    static Response says(LearnerId learner, String code) {
        return as(learner).body("{\"code\": \"%s\"}".formatted(code)).post("/sharing/v1/referrals");
    }

    /** Brought by the referrer; the referral's id. */
    static String brought(LearnerId referee, LearnerId referrer) {
        return says(referee, codeOf(referrer)).then().statusCode(201).extract().path("referralId");
    }

    static String stateOf(LearnerId learner) {
        return as(learner).get("/sharing/v1/me/referrals").then().extract().path("items[0].state");
    }

    /** The names of what was told of a learner, without ShareCreated. */
    static List<String> told(LearnerId learner) {
        return Stored.told(learner).stream()
                .map(told -> told.type().replace("lyceum.sharing.", "").replace(".v1", ""))
                .filter(name -> name.startsWith("Referral"))
                .toList();
    }

    static long referrals(LearnerId referee) {
        return number("select count(*) from referral where referee_id = ?", referee.value());
    }

    static Response explain(LearnerId learner, String referral) {
        return as(learner).get("/sharing/v1/referrals/" + referral + "/explain");
    }

    /** Three problems on two days; it is the second of them afterwards. */
    static void studies(LearnerId learner, MutableClock clock) {
        clock.set(BEGIN.plus(Duration.ofDays(1)));
        deliver(
                solvedAt(learner, BEGIN.plusSeconds(600), false),
                solvedAt(learner, BEGIN.plusSeconds(1200), false),
                solvedAt(learner, BEGIN.plus(Duration.ofDays(1)), false));
    }

    /** Three in twenty seconds, around midnight. */
    static void hurries(LearnerId learner, MutableClock clock) {
        Instant midnight = Instant.parse("2026-11-23T00:00:00Z");
        clock.set(midnight.plusSeconds(60));
        deliver(
                solvedAt(learner, midnight.minusSeconds(10), false),
                solvedAt(learner, midnight.minusSeconds(1), false),
                solvedAt(learner, midnight.plusSeconds(10), false));
    }
}
