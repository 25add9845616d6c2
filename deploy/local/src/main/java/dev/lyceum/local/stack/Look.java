package dev.lyceum.local.stack;

import dev.lyceum.local.gateway.Upstream;
import dev.lyceum.local.process.Memory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;

/** How the stack is, as seen from outside. */
public final class Look {

    /** One part; memory in MB, none when the system does not tell. */
    public record Line(String part, Optional<Long> pid, int port, boolean up, Optional<Long> memory) {}

    private final Settings settings;

    public Look(Settings settings) {
        this.settings = settings;
    }

    public List<Line> lines() {
        return parts().map(this::line).toList();
    }

    /** In the order in which a request meets them. */
    private Stream<String> parts() {
        var services = Settings.SERVICES.stream().flatMap(service -> settings.replicas(service).stream());
        return Stream.of(Stream.of("supervisor"), services, Stream.of("kafka", "postgres"))
                .flatMap(each -> each);
    }

    private Line line(String part) {
        var process = settings.records().find(part).flatMap(recorded -> recorded.running());
        var memory = process.flatMap(
                each -> part.equals("postgres") ? Memory.proportional(each) : Memory.resident(each.pid()));
        var up = process.isPresent() && healthy(part);
        return new Line(label(part), process.map(ProcessHandle::pid), port(part), up, memory);
    }

    private static String label(String part) {
        return part.equals("supervisor") ? "gateway" : part;
    }

    private int port(String part) {
        return Doors.find(settings.run(), part).map(Upstream::port).orElseGet(() -> settings.port(label(part)));
    }

    boolean healthy(String part) {
        return switch (part) {
            case "supervisor" -> new Greeting(settings.address()).answers();
            case "postgres" -> postgresAnswers();
            case "kafka" -> kafkaAnswers();
            default ->
                Doors.find(settings.run(), part)
                        .filter(door -> ServicePart.ready(door.managementPort()))
                        .isPresent();
        };
    }

    private boolean postgresAnswers() {
        DriverManager.setLoginTimeout(2);
        var url = settings.database("postgres");
        try (var connection = DriverManager.getConnection(url, "postgres", "")) {
            return connection.isValid(2);
        } catch (SQLException away) {
            return false;
        }
    }

    private boolean kafkaAnswers() {
        var config = Map.<String, Object>of("bootstrap.servers", "localhost:" + settings.port(Port.KAFKA));
        try (var admin = Admin.create(config)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sum of what is known, in MB. */
    public static long total(Stream<Line> lines) {
        return lines.flatMap(line -> line.memory().stream())
                .mapToLong(Long::longValue)
                .sum();
    }
}
