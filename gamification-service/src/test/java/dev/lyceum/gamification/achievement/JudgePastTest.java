package dev.lyceum.gamification.achievement;

import static dev.lyceum.gamification.fixture.Stored.deliver;
import static dev.lyceum.gamification.fixture.Stored.execute;
import static dev.lyceum.gamification.fixture.Stored.number;
import static dev.lyceum.gamification.fixture.Stored.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.gamification.fixture.Solve;
import dev.lyceum.gamification.fixture.Stored;
import dev.lyceum.gamification.rules.Editions;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.event.Header;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.testing.MutableClock;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A catalogue gets an achievement that it did not have when its learners did what it asks. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class JudgePastTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-06-01");
    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LEARNERS = 700;
    private static final Ids IDS = new Ids();

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    MutableClock clock;

    private final LearnerId ada = new LearnerId(IDS.next());
    private final LearnerId ben = new LearnerId(IDS.next());
    /** Another one for each test: a catalogue that everybody was judged by is done with. */
    private final String achievement =
            "THREE_" + ada.toString().replace('-', '_').toUpperCase(Locale.ROOT);

    private Instant begins;
    private JudgePast judgePast;

    @BeforeEach
    void anEditionBeginsInAnHour() {
        begins = clock.instant().plus(Duration.ofHours(1));
        judgePast = replica();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void thePastUnlocksWhatIsNewOnceFromItsFirstInstant() {
        // Given
        solve(ada, 3);
        solve(ben, 2);
        walk(judgePast);
        assertThat(timesHeld(ada)).isZero();

        // When
        clock.advance(Duration.ofHours(2));
        List<JudgePast> replicas = List.of(judgePast, replica());
        Stream.of(0, 1, 0, 1)
                .map(which -> CompletableFuture.runAsync(() -> walk(replicas.get(which))))
                .toList()
                .forEach(CompletableFuture::join);

        // Then
        assertThat(timesTold(ada)).isEqualTo(1);
        assertThat(timesHeld(ada)).isEqualTo(1);
        assertThat(timesTold(ben)).isEqualTo(timesHeld(ben)).isZero();
        assertThat(number(
                        """
                        select count(*) from unlocked_achievement where learner_id = ? and achievement = ?
                        and unlocked_at >= cast(? as timestamptz)
                        """,
                        ada.value(),
                        achievement,
                        begins.toString()))
                .isEqualTo(1);
    }

    @Test
    void whoWasPaidForBringingOthersIsJudgedByItToo() {
        // Given: three for ada, and three for ben of which one was taken back.
        Stream.of(ada, ben).forEach(learner -> IntStream.range(0, 3).forEach(i -> paid(learner)));
        execute(
                """
                insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                    source_id, payload_hash, occurred_at, recorded_at, reversal_of, reason, reversed_by)
                select ?, learner_id, rule, 1, -200, -200, study_day, 'here', ?, source_id, '', now(), now(), entry_id,
                    'REFERRAL_REVERSED', learner_id
                from xp_entry where learner_id = ? limit 1
                """,
                IDS.next(),
                IDS.next(),
                ben.value());
        earned(ben, -200);

        // When
        clock.advance(Duration.ofHours(2));
        walkUntil(replica(new Criterion.ReferralsRewarded(3)), () -> timesHeld(ada) == 1);

        // Then
        assertThat(timesTold(ada)).isEqualTo(timesHeld(ada)).isEqualTo(1);
        assertThat(timesHeld(ben)).isZero();
    }

    @Test
    void aWalkThatWasCutShortGoesOnWhereItWas() {
        // Given: more than a portion.
        String ids = IntStream.range(0, LEARNERS)
                .mapToObj(i -> IDS.next().toString())
                .collect(Collectors.joining(","));
        execute(
                """
                insert into progress (learner_id, problems_solved)
                select cast(id as uuid), 3 from unnest(string_to_array(?, ',')) as id
                """,
                ids);
        clock.advance(Duration.ofHours(2));

        // When
        Cancellable killed = judgePast.walk().subscribe().with(done -> {});
        soon().until(() -> heldBy(ids) > 0);
        killed.cancel();
        long beforeItWasKilled = heldBy(ids);
        walkUntil(replica(), () -> heldBy(ids) == LEARNERS);

        // Then
        assertThat(beforeItWasKilled).isLessThan(LEARNERS);
        assertThat(heldBy(ids)).isEqualTo(LEARNERS);
        assertThat(number("select count(*) from progress where judged_by < (select max(number) from known_catalogue)"))
                .as("left to judge")
                .isZero();
        soon().until(() -> number("select count(*) from outbox_event") == 0);
        assertThat(Topics.read(Stored.TOPIC).stream()
                        .filter(event -> Topics.json(event).contains(achievement))
                        .map(event ->
                                Header.read(event.headers(), Header.SUBJECT).orElseThrow())
                        .filter(ids::contains))
                .hasSize(LEARNERS)
                .doesNotHaveDuplicates();
    }

    /** Sooner than a statement gives up waiting for a lock. */
    @Test
    void aLearnerWhoIsBusyHoldsUpNobodyAndComesNext() throws SQLException {
        // Given: nobody is left to judge but these two.
        clock.advance(Duration.ofHours(2));
        walk(judgePast);
        solve(ada, 3);
        solve(ben, 3);

        // When
        try (var busy = Servers.postgres().connect("gamification", "gamification")) {
            busy.setAutoCommit(false);
            try (var lock = busy.prepareStatement("select from progress where learner_id = ? for update")) {
                lock.setObject(1, ada.value());
                lock.execute();
            }
            judgePast.walk().await().atMost(Duration.ofSeconds(4));
            assertThat(timesHeld(ada)).isZero();
            assertThat(timesHeld(ben)).isEqualTo(1);
            busy.rollback();
        }
        walk(judgePast);

        // Then
        assertThat(timesTold(ada)).isEqualTo(timesHeld(ada)).isEqualTo(1);
    }

    /** While replicas are replaced, some still judge by the catalogue before. */
    @Test
    void whoeverIsJudgedByAnOlderCatalogueAgainIsJudgedByTheNewOneAgain() {
        // Given
        solve(ada, 2);
        clock.advance(Duration.ofHours(2));
        walk(judgePast);

        // When: this service itself knows nothing of our edition.
        solve(ada, 1);
        assertThat(timesHeld(ada)).isZero();
        walk(judgePast);

        // Then
        assertThat(timesTold(ada)).isEqualTo(timesHeld(ada)).isEqualTo(1);
    }

    /** As another process would have it, with an edition that is not in the file. */
    private JudgePast replica() {
        return replica(new Criterion.ProblemsSolved(3));
    }

    private JudgePast replica(Criterion criterion) {
        var first =
                new Achievement("FIRST_PROBLEM", Map.of("en", "First"), Rarity.COMMON, new Criterion.ProblemsSolved(1));
        var third = new Achievement(achievement, Map.of("en", "Third"), Rarity.COMMON, criterion);
        var catalogues = new Catalogues(new Editions<>(
                List.of(new Catalogue(1, BEGINNING, List.of(first)), new Catalogue(2, begins, List.of(first, third)))));
        return new JudgePast(database, catalogues, new UnlockAchievements(catalogues, outbox), clock);
    }

    /** As it was before anybody asked how often. */
    private static void paid(LearnerId referrer) {
        earned(referrer, 200);
        execute(
                """
                insert into xp_entry (entry_id, learner_id, rule, rule_version, amount, raw_amount, study_day, source, event_id,
                    source_id, payload_hash, occurred_at, recorded_at)
                values (?, ?, 'REFERRER', 1, 200, 200, '2026-06-01', '/sharing', ?, ?, '', now(), now())
                """,
                IDS.next(),
                referrer.value(),
                IDS.next(),
                IDS.next());
    }

    private static void earned(LearnerId learner, int xp) {
        execute(
                """
                insert into progress (learner_id, xp) values (?, greatest(0, ?))
                on conflict (learner_id) do update set xp = progress.xp + ?
                """,
                learner.value(),
                xp,
                xp);
    }

    private static void walk(JudgePast judgePast) {
        judgePast.walk().await().atMost(Duration.ofSeconds(30));
    }

    /** The service walks too, each minute: whom it has at the moment is left to the next walk. */
    private static void walkUntil(JudgePast judgePast, BooleanSupplier isDone) {
        soon().until(() -> {
            walk(judgePast);
            return isDone.getAsBoolean();
        });
    }

    private static void solve(LearnerId learner, int problems) {
        deliver(IntStream.range(0, problems)
                .mapToObj(i -> Solve.by(learner).on(MONDAY))
                .toArray(Solve[]::new));
    }

    private long timesHeld(LearnerId learner) {
        return number(
                "select count(*) from unlocked_achievement where learner_id = ? and achievement = ?",
                learner.value(),
                achievement);
    }

    private long heldBy(String ids) {
        return number(
                """
                select count(*) from unlocked_achievement
                where achievement = ? and learner_id = any (cast(string_to_array(?, ',') as uuid[]))
                """,
                achievement,
                ids);
    }

    private long timesTold(LearnerId learner) {
        return Stored.told(learner).stream()
                .filter(told -> told.event().equals("AchievementUnlocked"))
                .filter(told -> told.json().contains(achievement))
                .count();
    }
}
