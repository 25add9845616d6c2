package dev.lyceum.local.measure;

import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The least that the journey needs of these very servers: commit, produce and be acknowledged, commit. */
public final class Floor implements AutoCloseable {

    private static final String TOPIC = "bench.floor";
    private static final int TIMES = 200;

    private final Commits commits;
    private final Map<String, Object> kafka;
    private final KafkaProducer<String, String> producer;

    public Floor(Settings settings) {
        this.commits = new Commits(settings);
        this.kafka =
                Map.of("bootstrap.servers", "localhost:" + settings.port(Port.KAFKA), "acks", "all", "linger.ms", "0");
        makeTopic();
        this.producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
    }

    public void warmUp() {
        AtOnce.run(4, worker -> work(TIMES));
    }

    public Percentiles oneAfterAnother() {
        return AtOnce.run(1, worker -> work(TIMES));
    }

    public Percentiles atOnce(int workers) {
        return AtOnce.run(workers, worker -> work(TIMES / 4));
    }

    private List<Long> work(int times) throws SQLException, ExecutionException, InterruptedException {
        var taken = new ArrayList<Long>();
        try (var connection = commits.connect()) {
            for (int i = 0; i < times; i++) {
                var begin = System.nanoTime();
                Commits.commit(connection);
                producer.send(new ProducerRecord<>(TOPIC, "key", "said")).get();
                Commits.commit(connection);
                taken.add(System.nanoTime() - begin);
            }
        }
        return taken;
    }

    private void makeTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.get("bootstrap.servers")))) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Leaves nothing of it behind. */
    @Override
    public void close() {
        producer.close();
        commits.close();
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.get("bootstrap.servers")))) {
            admin.deleteTopics(List.of(TOPIC)).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
