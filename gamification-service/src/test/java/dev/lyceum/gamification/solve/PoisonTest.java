package dev.lyceum.gamification.solve;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.ledger;
import static dev.lyceum.gamification.fixture.Stored.xp;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class PoisonTest {
    private static final String DEAD = "gamification.tutor.events.v1.dlq";
    private static final String LARGE = String.valueOf(8 * 1024 * 1024);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-16");

    private final LearnerId ada = new LearnerId(new Ids().next());

    /** A good record, bent. */
    interface Bend extends UnaryOperator<ProducerRecord<byte[], byte[]>> {}

    static Stream<Named<Bend>> poison() {
        return Stream.of(
                named("not JSON", event -> with(event, "not JSON".getBytes(UTF_8))),
                named("empty", event -> with(event, new byte[0])),
                named("a tombstone", event -> with(event, null)),
                named("no key", event -> under(event, null)),
                named(
                        "another learner's key",
                        event -> under(event, new Ids().next().toString())),
                named("another kind of JSON", event -> with(event, "[\"solved\"]".getBytes(UTF_8))),
                named("a version to come", event -> headed(event, Header.TYPE, "lyceum.tutor.ProblemSolved.v2")),
                named("no id", event -> headed(event, Header.ID, null)),
                named("no time", event -> headed(event, Header.TIME, null)),
                named("larger than any event", event -> with(event, padded(event, 70_000))),
                named("deeper than any event", event -> with(event, deep(5_000))),
                named("a NUL", event -> replaced(event, "MIDDLE", "MID\\u0000DLE")),
                named("half a character", event -> replaced(event, "MIDDLE", "MID\\ud800DLE")));
    }

    @ParameterizedTest
    @MethodSource
    void poison(Bend bend) {
        // Given
        var event = Solve.by(ada).on(MONDAY).event();

        // When
        Topics.send(bend.apply(event));
        deliver(Solve.by(ada).on(MONDAY));

        // Then: it is set aside with why and whence, and the record behind it is paid.
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
        Stored.soon().until(() -> dead().size() == 1);
        var headers = dead().get(0).headers();
        assertThat(List.of("dlq_reason", "dlq_topic", "dlq_partition", "dlq_offset"))
                .allSatisfy(header -> assertThat(Header.read(headers, header)).isPresent());
    }

    /** Larger than a topic takes unless somebody raises its limit, and too large for the dead letters, which keep the rest. */
    @Test
    void fiveMebibytesAreSetAsideToo() throws Exception {
        // Given
        raiseTheLimit();
        var event = Solve.by(ada).on(MONDAY).event();

        // When
        sendLarge(with(event, padded(event, 5 * 1024 * 1024)));
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(dead()).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isNull();
            assertThat(Header.read(letter.headers(), "dlq_reason")).contains("too large");
        });
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            less than no hints    | "hintsUsed": 1    | "hintsUsed": -1
            hints missing         | "hintsUsed": 1,   | ''
            repeat missing        | "repeat": false,  | ''
            daily missing         | "daily": false,   | ''
            daily of no date      | "daily": false    | "daily": true
            a day to come         | "studyDay": "2026-11-16" | "studyDay": "2026-11-18"
            no concept            | "LINEAR_EQUATIONS" | "linear, equations"
            no such day           | "studyDay": "2026-11-16" | "studyDay": "2026-02-30"
            a date to come        | "daily": false    | "daily": true, "dailyDate": "2026-11-18"
            no solve              | "solveId"         | "solved"
            a type beyond reason  | {                 | [{
            """)
    void whatIsNoSolveIsSetAsideAndTheRecordBehindItIsPaid(String why, String good, String bad) {
        // When
        Topics.send(replaced(Solve.by(ada).on(MONDAY).event(), good, bad));
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(dead()).hasSize(1);
        assertThat(xp(ada)).isEqualTo(13).isEqualTo(ledger(ada));
    }

    @ParameterizedTest
    @CsvSource({
        "MIDDLE, ADVANCED", // pays more
        "\"repeat\": false, \"repeat\": true", // would have paid nothing
        "\"studyDay\": \"2026-11-16\", \"studyDay\": \"2026-11-15\"", // in another day's bucket
        "\"dailyDate\": \"2026-11-16\", \"dailyDate\": \"2026-11-15\"", // for another date
    })
    void anEventThatIsToldOtherwiseTheSecondTimeIsSetAside(String first, String second) {
        // Given
        var solve = Solve.by(ada).on(MONDAY).ofTheDay(MONDAY);
        deliver(solve);

        // When
        Topics.send(replaced(solve.event(), first, second));
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(dead()).singleElement().extracting(ConsumerRecord::headers).satisfies(headers -> assertThat(
                        Header.read(headers, "dlq_reason"))
                .get()
                .asString()
                .contains("23514"));
        assertThat(xp(ada)).isEqualTo(13 + 15 + 13).isEqualTo(ledger(ada));
    }

    /** The inbox forgets after two months; the ledger does not. */
    @Test
    void norIsItPaidWhenTheInboxHasForgottenIt() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);
        Stored.execute("delete from inbox_event where id = ?", solve.eventId());

        // When
        Topics.send(solve.of("ADVANCED", 0).event());
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(dead()).hasSize(1);
        assertThat(xp(ada)).isEqualTo(26).isEqualTo(ledger(ada));
    }

    @Test
    void anEventOfAnotherLearnerUnderAKnownIdIsSetAside() {
        // Given
        var solve = Solve.by(ada).on(MONDAY);
        deliver(solve);
        var ben = new LearnerId(new Ids().next());

        // When
        Topics.send(Topics.event(
                Solve.TOPIC, "lyceum.tutor.ProblemSolved.v1", solve.eventId(), ben, solve.at(), solve.json()));

        // Then
        Stored.soon().until(() -> Topics.read(DEAD, ben).size() == 1);
        assertThat(xp(ben)).isZero();
    }

    @Test
    void eventsThatAreNoneOfOurBusinessAreSkipped() {
        // Given
        var other = Topics.event(
                Solve.TOPIC,
                "lyceum.tutor.SessionEnded.v1",
                new Ids().next(),
                ada,
                Solve.by(ada).at(),
                "{}");

        // When
        Topics.send(other);
        deliver(Solve.by(ada).on(MONDAY));

        // Then
        assertThat(xp(ada)).isEqualTo(13);
        assertThat(dead()).isEmpty();
    }

    private List<ConsumerRecord<byte[], byte[]>> dead() {
        return Topics.read(DEAD, ada);
    }

    private static void raiseTheLimit() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, Solve.TOPIC);
        var limit = new AlterConfigOp(new ConfigEntry("max.message.bytes", LARGE), AlterConfigOp.OpType.SET);
        try (var admin =
                Admin.create(Map.of("bootstrap.servers", Servers.kafka().bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }

    private static void sendLarge(ProducerRecord<byte[], byte[]> event) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Servers.kafka().bootstrapServers(), "max.request.size", LARGE);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(event).get();
        }
    }

    private static ProducerRecord<byte[], byte[]> with(ProducerRecord<byte[], byte[]> event, byte[] value) {
        return new ProducerRecord<>(event.topic(), null, event.key(), value, event.headers());
    }

    private static ProducerRecord<byte[], byte[]> under(ProducerRecord<byte[], byte[]> event, String key) {
        return new ProducerRecord<>(
                event.topic(), null, key == null ? null : key.getBytes(UTF_8), event.value(), event.headers());
    }

    private static ProducerRecord<byte[], byte[]> headed(
            ProducerRecord<byte[], byte[]> event, String header, String value) {
        event.headers().remove(header);
        Header.write(event.headers(), header, value);
        return event;
    }

    private static ProducerRecord<byte[], byte[]> replaced(
            ProducerRecord<byte[], byte[]> event, String good, String bad) {
        String json = new String(event.value(), UTF_8);
        assertThat(json).contains(good);
        return with(event, json.replace(good, bad).getBytes(UTF_8));
    }

    /** All that it said, and a field of this many characters that nobody knows. */
    private static byte[] padded(ProducerRecord<byte[], byte[]> event, int characters) {
        return new String(event.value(), UTF_8)
                .replaceFirst("\\{", "{\"padding\": \"" + "x".repeat(characters) + "\", ")
                .getBytes(UTF_8);
    }

    private static byte[] deep(int levels) {
        return ("{\"padding\": " + "[".repeat(levels) + "]".repeat(levels) + "}").getBytes(UTF_8);
    }
}
