package dev.lyceum.local.referrals;

import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Replica;
import dev.lyceum.local.stack.Settings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Many referrals, each qualified by fifty solves that two services' replicas hear of at the same time, with one of the solves
 * told ten times; and each side's reward told ten times more, and once by another event.
 */
public final class OncePaid {
    private static final int SOLVES = 50;
    private static final int TIMES = 10;
    private static final int PARTITIONS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String ENTRIES =
            "select count(*) from xp_entry where source_id = any (?) and rule in ('REFERRER', 'REFEREE')";
    private static final String RIGHT =
            """
            select count(*) from (
                select source_id from xp_entry where source_id = any (?) group by source_id
                having count(*) = 2 and count(distinct rule) = 2 and count(distinct learner_id) = 2 and sum(amount) = 300) paid
            """;
    private static final String HEARD = "select count(*) from inbox_event where id = any (?)";

    private final Settings settings;
    private final int rounds;

    public OncePaid(Settings settings, int rounds) {
        this.settings = settings;
        this.rounds = rounds;
    }

    record Pair(Learner referrer, Learner referee, UUID referral) {}

    /** @param right referrals with two entries, one for each side */
    public record Outcome(int rounds, long entries, long right) {

        public boolean isExact() {
            return right == rounds && entries == 2L * rounds;
        }
    }

    public Outcome run() {
        var pairs = IntStream.range(0, rounds).mapToObj(i -> pair()).toList();
        var referrals = pairs.stream().map(Pair::referral).toList();
        var replicas = List.of(Replica.start("sharing", 2, settings), Replica.start("gamification", 2, settings));
        try (var producer = producer();
                var books = connect()) {
            pairs.forEach(pair -> tellSolves(producer, pair));
            producer.flush();
            await(() -> number(books, ENTRIES, referrals) >= 2L * rounds);
            var last =
                    pairs.stream().flatMap(pair -> tellRewards(producer, pair)).toList();
            producer.flush();
            await(() -> number(books, HEARD, last) == last.size());
            return new Outcome(rounds, number(books, ENTRIES, referrals), number(books, RIGHT, referrals));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            replicas.forEach(Replica::close);
        }
    }

    private Pair pair() {
        var api = new Api(settings.address());
        var referrer = Learner.signedIn(api, UUID.randomUUID());
        var referee = Learner.signedIn(api, UUID.randomUUID());
        String code = referrer.persist(Call.get("/sharing/v1/me/referral-code"))
                .json()
                .path("code")
                .asText();
        var made = referee.persist(Call.of("POST", "/sharing/v1/referrals", "{\"code\": \"" + code + "\"}"));
        if (made.status() != 201) {
            throw new Unexpected("A referral", made);
        }
        return new Pair(
                referrer,
                referee,
                UUID.fromString(made.json().path("referralId").asText()));
    }

    private static void tellSolves(KafkaProducer<byte[], byte[]> producer, Pair pair) {
        var learner = pair.referee().id();
        var repeated = UUID.randomUUID();
        for (int i = 0; i < SOLVES; i++) {
            producer.send(Told.solved(UUID.randomUUID(), learner, Instant.now(), i % PARTITIONS));
        }
        for (int i = 0; i < TIMES; i++) {
            producer.send(Told.solved(repeated, learner, Instant.now(), 0));
        }
    }

    /** What is told of each side last: when that has been heard, all before it has. */
    private static Stream<UUID> tellRewards(KafkaProducer<byte[], byte[]> producer, Pair pair) {
        List<UUID> last = new ArrayList<>();
        for (var side : List.of(pair.referrer().id(), pair.referee().id())) {
            var again = UUID.randomUUID();
            IntStream.range(0, TIMES).forEach(i -> producer.send(Told.rewarded(again, side, pair)));
            var another = UUID.randomUUID();
            producer.send(Told.rewarded(another, side, pair));
            last.add(another);
        }
        return last.stream();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", "localhost:" + settings.port(Port.KAFKA), "acks", "all", "linger.ms", "5");
        return new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.database("gamification"), "gamification", "gamification");
    }

    private static long number(Connection books, String sql, List<UUID> ids) {
        try (var statement = books.prepareStatement(sql)) {
            statement.setArray(1, books.createArrayOf("uuid", ids.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.holds()) {
            if (System.nanoTime() > deadline) {
                throw new Unexpected("Not every referral was paid within " + PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
