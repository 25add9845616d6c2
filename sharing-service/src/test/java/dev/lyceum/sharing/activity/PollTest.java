package dev.lyceum.sharing.activity;

import static dev.lyceum.sharing.fixture.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Polls;
import dev.lyceum.kit.testing.ProfileService;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.sharing.fixture.Api;
import dev.lyceum.sharing.fixture.Heard;
import dev.lyceum.sharing.fixture.Stored;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever comes of a poll with the events of many learners is what comes of each event by itself. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
@QuarkusTestResource(ProfileService.class)
class PollTest {
    private static final Ids IDS = new Ids();
    private static final int MANY = 6;
    private static final Instant NOW = Instant.now();
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    @Inject
    TutorConsumer tutor;

    @Inject
    GamificationConsumer gamification;

    private final List<LearnerId> together = somebodies();
    private final List<LearnerId> alone = somebodies();
    private final Random random = new Random(20_261_129);
    private String link;

    /** Two of three were brought by somebody, and some problems come by a link. */
    @BeforeEach
    void someWereBrought() {
        link = Api.progressOf(somebody());
        for (int i = 0; i < MANY; i++) {
            if (i % 3 > 0) {
                isBrought(together.get(i));
                isBrought(alone.get(i));
            }
        }
    }

    @Test
    void whatManyLearnersSolved() {
        compare(this::solves, tutor::receive);

        assertThat(of(together, "select count(*) from solve where learner_id = ?"))
                .isBetween(8L * MANY, 9L * MANY);
        assertThat(of(together, "select count(*) from conversion where learner_id = ?"))
                .isBetween(2L, MANY - 1L);
        assertThat(of(together, "select count(*) from referral where state = 'HELD' and referee_id = ?"))
                .isEqualTo(4);
        assertThat(of(
                        together,
                        "select count(*) from funnel_learner where third_day_on is not null and learner_id = ?"))
                .isEqualTo(MANY);
    }

    @Test
    void whatManyLearnersReached() {
        compare(this::rewards, gamification::receive);

        for (String table : List.of("standing", "streak", "achievement")) {
            assertThat(of(together, "select count(*) from " + table + " where learner_id = ?"))
                    .isGreaterThanOrEqualTo(MANY);
        }
    }

    /** Of each learner some events are told twice, in one poll with those of others or each by itself. */
    private void compare(
            BiFunction<LearnerId, Random, List<ProducerRecord<byte[], byte[]>>> events,
            Function<ConsumerRecords<byte[], byte[]>, Uni<Void>> consumer) {
        List<List<ProducerRecord<byte[], byte[]>>> ofEach = new ArrayList<>();
        List<ProducerRecord<byte[], byte[]>> oneByOne = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            long script = random.nextLong();
            ofEach.add(events.apply(together.get(i), new Random(script)));
            oneByOne.addAll(events.apply(alone.get(i), new Random(script)));
        }

        List<ProducerRecord<byte[], byte[]>> poll = Polls.mixed(ofEach, 5, random);
        consumer.apply(Polls.of(poll)).await().atMost(Stored.SOON);
        oneByOne.forEach(
                event -> consumer.apply(Polls.of(List.of(event))).await().atMost(Stored.SOON));

        assertThat(Stored.number(
                        "select count(distinct cast(xmin as text)) from inbox_event"
                                + " where cast(id as text) = any (string_to_array(?, ','))",
                        poll.stream().map(Heard::id).map(UUID::toString).collect(Collectors.joining(","))))
                .isEqualTo(1);
        for (int i = 0; i < MANY; i++) {
            assertThat(all(together.get(i))).isNotEmpty().isEqualTo(all(alone.get(i)));
        }
    }

    /** On three or four days, the latest first; some by a link. Only the last of them makes enough for a referral. */
    private List<ProducerRecord<byte[], byte[]>> solves(LearnerId learner, Random random) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            events.add(Heard.solvedAt(learner, NOW.plus(Duration.ofDays(3)).plusSeconds(60L * i), true));
        }
        if (random.nextBoolean()) {
            events.add(Heard.solvedByLink(learner, IDS.next(), link));
        }
        for (int i = 0; i < 4; i++) {
            events.add(Heard.solvedAt(learner, NOW.plus(Duration.ofDays(2)).plusSeconds(60L * i), false));
        }
        events.add(Heard.solvedAt(learner, NOW.plus(Duration.ofDays(1)), false));
        return events;
    }

    private List<ProducerRecord<byte[], byte[]>> rewards(LearnerId learner, Random random) {
        List<ProducerRecord<byte[], byte[]>> events = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            events.add(Heard.xpAwarded(learner, 13L * i, i));
            if (random.nextBoolean()) {
                events.add(Heard.levelReached(learner, 1 + random.nextInt(9), "RANK_" + i));
            }
            if (random.nextInt(3) > 0) {
                events.add(Heard.streakExtended(learner, 1 + random.nextInt(5), 9, DAY.plusDays(random.nextInt(20))));
            }
            if (i == 1 || random.nextBoolean()) {
                events.add(Heard.unlocked(
                        learner, "ACHIEVEMENT_" + random.nextInt(4), NOW.minusSeconds(random.nextInt(99))));
            }
        }
        return events;
    }

    private static void isBrought(LearnerId learner) {
        String code = as(somebody()).get("/sharing/v1/me/referral-code").path("code");
        as(learner)
                .body("{\"code\": \"%s\"}".formatted(code))
                .post("/sharing/v1/referrals")
                .then()
                .statusCode(201);
    }

    private static List<LearnerId> somebodies() {
        return Stream.generate(PollTest::somebody).limit(MANY).toList();
    }

    private static LearnerId somebody() {
        return new LearnerId(IDS.next());
    }

    private static long of(List<LearnerId> learners, String count) {
        return learners.stream()
                .mapToLong(learner -> Stored.number(count, learner.value()))
                .sum();
    }

    /** What is on record of a learner, and what was told, in order; without ids, and without when it was heard. */
    private static List<String> all(LearnerId learner) {
        return Stream.of(
                        stored(
                                "concat_ws(' ', study_day, difficulty, hints_used, repeat, solved_at) from solve",
                                learner),
                        stored("concat_ws(' ', code, kind, converted_at is null) from conversion", learner),
                        stored("concat_ws(' ', first_solved_on, third_day_on) from funnel_learner", learner),
                        stored("concat_ws(' ', xp, level, rank, rank_level) from standing", learner),
                        stored("concat_ws(' ', current, longest, day) from streak", learner),
                        stored("concat_ws(' ', achievement, unlocked_at) from achievement", learner),
                        Stored.texts(
                                "select concat_ws(' ', state, version, in_review) from referral where referee_id = ?",
                                learner.value()),
                        Stored.told(learner).stream().map(Stored.Told::type))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> stored(String columns, LearnerId learner) {
        return Stored.texts("select " + columns + " where learner_id = ? order by 1", learner.value());
    }
}
