package dev.lyceum.local.assembled;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;

/** A learner's two links, and what a stranger finds behind them. */
record Links(Api api, String progress, String streak) {

    /** Makes them, and the profile of a learner who has none yet; fails while sharing has not heard of the learner. */
    static Links of(Learner learner) {
        succeed(learner, Call.get("/profile/v1/me"));
        return new Links(learner.api(), share(learner, "PROGRESS"), share(learner, "STREAK"));
    }

    private static String share(Learner learner, String type) {
        return succeed(learner, Call.of("POST", "/sharing/v1/learners/me/shares", "{\"type\": \"" + type + "\"}"))
                .path("code")
                .asText();
    }

    private static JsonNode succeed(Learner learner, Call call) {
        var answer = learner.send(call);
        if (!answer.succeeded()) {
            throw new IllegalStateException(call + " was answered " + answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    JsonNode sharedProgress() {
        return content(progress);
    }

    JsonNode sharedStreak() {
        return content(streak);
    }

    private JsonNode content(String code) {
        return api.send(Call.get("/s/" + code).with("Accept", "application/json"))
                .json()
                .path("content");
    }
}
