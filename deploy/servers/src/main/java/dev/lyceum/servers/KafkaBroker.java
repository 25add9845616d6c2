package dev.lyceum.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A real Kafka broker (KRaft, one node) in a JVM of its own, so that it can be stopped, killed, paused and started
 * again on the same folder and ports like a broker of production.
 */
public final class KafkaBroker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final DescribeClusterOptions WITHIN_A_SECOND = new DescribeClusterOptions().timeoutMs(1_000);

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final boolean detached;
    private Process process;

    private KafkaBroker(Path folder, int port, int controllerPort, boolean detached) {
        this.folder = folder.toAbsolutePath().normalize();
        this.port = port;
        this.controllerPort = controllerPort;
        this.detached = detached;
    }

    /**
     * Starts a broker that ends with this JVM, however that ends, and returns when it answers.
     *
     * @param folder of the broker: {@code data/} and {@code kafka.log}; made when absent, kept when present
     * @throws IllegalStateException when a port is taken or the broker does not come up
     */
    public static KafkaBroker start(Path folder, int port, int controllerPort) {
        return started(new KafkaBroker(folder, port, controllerPort, false));
    }

    /** Starts a broker that outlives this JVM. */
    public static KafkaBroker startDetached(Path folder, int port, int controllerPort) {
        return started(new KafkaBroker(folder, port, controllerPort, true));
    }

    private static KafkaBroker started(KafkaBroker broker) {
        broker.start();
        return broker;
    }

    /** A broker of this folder that nobody has started yet. */
    public static KafkaBroker at(Path folder, int port, int controllerPort) {
        return new KafkaBroker(folder, port, controllerPort, false);
    }

    /** Starts it, once more on the same folder and ports if need be, and returns when it answers. */
    public void start() {
        launch();
        awaitReady();
    }

    /** Starts the process and returns at once, so that others can start meanwhile. */
    public void launch() {
        for (int wanted : List.of(port, controllerPort)) {
            if (Ports.busy(wanted)) {
                throw new IllegalStateException("Port " + wanted + " is taken: Kafka cannot listen on it");
            }
        }
        var log = ProcessBuilder.Redirect.appendTo(log().toFile());
        try {
            Files.createDirectories(folder);
            process = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("Kafka did not start; see " + log(), e);
        }
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaBrokerMain.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort)));
        if (detached) {
            command.add(KafkaBrokerMain.DETACHED);
        }
        return command;
    }

    /** Waits until it answers. */
    public void awaitReady() {
        var deadline = Instant.now().plus(PATIENCE);
        // A client would fill the log with its refused connections.
        while (!Ports.busy(port)) {
            giveUpAfter(deadline);
            LockSupport.parkNanos(20_000_000);
        }
        try (var admin = admin()) {
            while (!answers(admin)) {
                giveUpAfter(deadline);
            }
        }
    }

    private void giveUpAfter(Instant deadline) {
        if (!process.isAlive()) {
            throw new IllegalStateException("Kafka ended while starting; see " + log());
        }
        if (Instant.now().isAfter(deadline)) {
            writeDownWhatItsThreadsDo();
            kill();
            throw new IllegalStateException("Kafka does not answer; what its threads did stands in " + log());
        }
    }

    /** A JVM answers this signal in its log, and goes on. */
    private void writeDownWhatItsThreadsDo() {
        Signal.QUIT.to(pid());
        exits(Duration.ofSeconds(1));
    }

    private static boolean answers(Admin admin) {
        try {
            return !admin.describeCluster(WITHIN_A_SECOND).nodes().get().isEmpty();
        } catch (ExecutionException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Kafka starts", e);
        }
    }

    /** Makes the topics that are absent; a topic that exists stays as it is. Partitions by name. */
    public void createTopics(Map<String, Integer> topics) {
        try (var admin = admin()) {
            var present = admin.listTopics().names().get(30, TimeUnit.SECONDS);
            var absent = topics.entrySet().stream()
                    .filter(topic -> !present.contains(topic.getKey()))
                    .map(topic -> new NewTopic(topic.getKey(), topic.getValue(), (short) 1))
                    .toList();
            admin.createTopics(absent).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Topics could not be made", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while making topics", e);
        }
    }

    /** Stops it in order. */
    public void stop() {
        process.destroy();
        if (!exits(Duration.ofSeconds(20))) {
            kill();
        }
    }

    /** As {@code kill -9}: no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        exits(Duration.ofSeconds(20));
    }

    /** Freezes it: connections stay open, nothing answers. */
    public void pause() {
        Signal.STOP.to(pid());
    }

    /** Thaws what {@link #pause()} froze. */
    public void resume() {
        Signal.CONT.to(pid());
    }

    @Override
    public void close() {
        stop();
    }

    public boolean running() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** For {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /** Where it writes what it has to say. */
    public Path log() {
        return folder.resolve("kafka.log");
    }

    private boolean exits(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                "250"));
    }
}
