package dev.lyceum.local.referrals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Events in the place of whose they are. */
final class Told {
    private Told() {}

    /** @param partition not the learner's own, so that several consumers hear of one learner at the same time */
    static ProducerRecord<byte[], byte[]> solved(UUID id, UUID learner, Instant at, int partition) {
        String json =
                """
                {"solveId": "%s", "sessionId": "%s", "problemId": "%s", "problemType": "ALGEBRA", "difficulty": "MIDDLE", \
                "concepts": ["LINEAR_EQUATIONS"], "hintsUsed": 0, "attempts": 1, "secondsSpent": 60, "daily": false, \
                "repeat": false, "studyDay": "%s", "zoneVersion": 1, "solvedAt": "%s"}"""
                        .formatted(id, id, id, LocalDate.ofInstant(at, ZoneOffset.UTC), at);
        return event("tutor", "ProblemSolved", id, learner, at, partition, json);
    }

    static ProducerRecord<byte[], byte[]> rewarded(UUID id, UUID side, OncePaid.Pair pair) {
        String json = "{\"referralId\": \"%s\", \"referrerId\": \"%s\", \"refereeId\": \"%s\", \"version\": 4}"
                .formatted(pair.referral(), pair.referrer().id(), pair.referee().id());
        return event("sharing", "ReferralRewarded", id, side, Instant.now(), null, json);
    }

    private static ProducerRecord<byte[], byte[]> event(
            String service, String name, UUID id, UUID learner, Instant at, Integer partition, String json) {
        var event = new ProducerRecord<>(service + ".events.v1", partition, bytes(learner.toString()), bytes(json));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id.toString());
        header(event, "ce_type", "lyceum." + service + "." + name + ".v1");
        header(event, "ce_source", "/" + service);
        header(event, "ce_subject", learner.toString());
        header(event, "ce_time", at.toString());
        header(event, "content-type", "application/json");
        return event;
    }

    private static void header(ProducerRecord<byte[], byte[]> event, String name, String value) {
        event.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
