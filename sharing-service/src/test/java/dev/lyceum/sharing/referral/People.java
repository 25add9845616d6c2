package dev.lyceum.sharing.referral;

import static dev.lyceum.sharing.fixture.Api.as;
import static dev.lyceum.sharing.fixture.Stored.number;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.fixture.Stored;
import io.restassured.response.Response;
import java.util.List;

/** What referrers and referees do and are told. */
final class People {
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
}
