package dev.lyceum.local.shares;

import dev.lyceum.local.journey.Unexpected;
import dev.lyceum.local.stack.Hold;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Replica;
import dev.lyceum.local.stack.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Visits of one link, while whoever counts them is killed again and again. */
public final class ExactVisits {
    private static final String TOPIC = "sharing.visits.v1";
    private static final int VISITORS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Settings settings;
    private final int visits;
    private final int kills;

    public ExactVisits(Settings settings, int visits, int kills) {
        this.settings = settings;
        this.visits = visits;
        this.kills = kills;
    }

    /** @param acknowledged by Kafka; {@code counted} by us, {@code unique} of {@value #VISITORS} visitors */
    public record Outcome(long acknowledged, int kills, long counted, long unique) {

        public boolean isExact() {
            return acknowledged == counted && unique == VISITORS;
        }
    }

    /** The stack's own sharing-service steps aside, so that the ones that are killed are those that count. */
    public Outcome run() {
        var hold = new Hold(settings);
        hold.stop("sharing");
        try (var links = new BenchLinks(settings, 1)) {
            String code = links.codes().get(0);
            long acknowledged = visitWhileCountersAreKilled(code);
            hold.release("sharing");
            await(() -> links.figure("visits", code) >= acknowledged);
            return new Outcome(
                    acknowledged, kills, links.figure("visits", code), links.figure("unique_visitors", code));
        } finally {
            hold.release("sharing");
        }
    }

    private long visitWhileCountersAreKilled(String code) {
        var acknowledged = new AtomicLong();
        var kafka = Map.<String, Object>of(
                "bootstrap.servers", "localhost:" + settings.port(Port.KAFKA), "acks", "all", "linger.ms", "5");
        try (var producer = new KafkaProducer<>(kafka, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int round = 0; round < kills; round++) {
                try (var counter = Replica.start("sharing", 2 + round % 2, settings)) {
                    visit(producer, code, round * (long) visits / kills, (round + 1L) * visits / kills, acknowledged);
                    counter.kill();
                }
            }
            producer.flush();
        }
        return acknowledged.get();
    }

    private static void visit(
            KafkaProducer<byte[], byte[]> producer, String code, long from, long to, AtomicLong acknowledged) {
        for (long number = from; number < to; number++) {
            String visit = "{\"code\": \"%s\", \"at\": \"%s\", \"kind\": \"HUMAN\", \"visitor\": \"%022d\"}"
                    .formatted(code, Instant.parse("2026-11-20T12:00:00Z").plusMillis(number), number % VISITORS);
            producer.send(
                    new ProducerRecord<>(
                            TOPIC, code.getBytes(StandardCharsets.UTF_8), visit.getBytes(StandardCharsets.UTF_8)),
                    (metadata, failure) -> acknowledged.addAndGet(failure == null ? 1 : 0));
        }
    }

    private static void await(BooleanSupplier done) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new Unexpected("Not every visit was counted within " + PATIENCE.toMinutes() + " minutes");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }
}
