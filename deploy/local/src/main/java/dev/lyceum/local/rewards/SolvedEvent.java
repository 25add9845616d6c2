package dev.lyceum.local.rewards;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A ProblemSolved as the tutor tells it, of a middle problem without a hint: 15 XP; so short that no day's goal is reached. */
record SolvedEvent(UUID id, UUID learner, LocalDate day, Instant at) {

    static final String TOPIC = "tutor.events.v1";
    static final int XP = 15;
    static final int MOST_A_DAY = 600;

    private static final NoArgGenerator IDS = Generators.timeBasedEpochRandomGenerator();

    /** In the order of time, as the tutor's are: an index takes them at its end. */
    static UUID nextId() {
        return IDS.generate();
    }

    static SolvedEvent of(UUID learner, LocalDate day) {
        return new SolvedEvent(nextId(), learner, day, day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    ProducerRecord<byte[], byte[]> toRecord() {
        var event = new ProducerRecord<>(TOPIC, bytes(learner.toString()), bytes(json()));
        header(event, "ce_specversion", "1.0");
        header(event, "ce_id", id.toString());
        header(event, "ce_type", "lyceum.tutor.ProblemSolved.v1");
        header(event, "ce_source", "/tutor");
        header(event, "ce_subject", learner.toString());
        header(event, "ce_time", at.toString());
        header(event, "content-type", "application/json");
        return event;
    }

    private String json() {
        return """
                {"solveId": "%s", "sessionId": "%s", "problemId": "%s", "problemType": "ALGEBRA", "difficulty": "MIDDLE", \
                "concepts": ["LINEAR_EQUATIONS"], "hintsUsed": 0, "attempts": 1, "secondsSpent": 1, "daily": false, \
                "repeat": false, "studyDay": "%s", "zoneVersion": 1, "solvedAt": "%s"}"""
                .formatted(id, id, id, day, at);
    }

    private static void header(ProducerRecord<byte[], byte[]> event, String name, String value) {
        event.headers().add(name, bytes(value));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
