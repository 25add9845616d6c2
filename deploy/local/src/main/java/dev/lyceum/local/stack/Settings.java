package dev.lyceum.local.stack;

import dev.lyceum.local.process.Records;
import dev.lyceum.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;

/**
 * Where everything is.
 *
 * @param root of the repository
 * @param home of the stack's own state
 * @param replicas of each service
 */
public record Settings(Path root, Path home, Map<Port, Integer> ports, int replicas) {

    private static final String REPLICAS = "LYCEUM_REPLICAS";

    public static final List<String> SERVICES = List.of("profile", "tutor", "gamification", "sharing");

    private static final String FILE = "stack.properties";

    /** From the environment; {@code LYCEUM_ROOT} is given by the script. */
    public static Settings of(Map<String, String> environment) {
        var root = Path.of(environment.get("LYCEUM_ROOT"));
        var home = Path.of(
                environment.getOrDefault("LYCEUM_HOME", root.resolve(".lyceum").toString()));
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port.in(environment));
        }
        if (new HashSet<>(ports.values()).size() < ports.size()) {
            throw new CannotStart("Two parts cannot share a port: " + ports);
        }
        return new Settings(root, home.toAbsolutePath().normalize(), ports, replicas(environment));
    }

    /** As {@link #of}, but with the ports of the stack that runs, if one does. */
    public static Settings ofRunning(Map<String, String> environment) {
        var settings = of(environment);
        var recorded = new Properties();
        try (var file = Files.newBufferedReader(settings.run().resolve(FILE))) {
            recorded.load(file);
        } catch (IOException notRunning) {
            return settings;
        }
        var ports = new EnumMap<Port, Integer>(settings.ports);
        ports.replaceAll((port, usual) -> Integer.valueOf(recorded.getProperty(port.name(), usual.toString())));
        var replicas = Integer.parseInt(recorded.getProperty(REPLICAS, Integer.toString(settings.replicas)));
        return new Settings(settings.root, settings.home, ports, replicas);
    }

    private static int replicas(Map<String, String> environment) {
        var given = environment.getOrDefault(REPLICAS, "1");
        if (!given.matches("[1-4]")) {
            throw new CannotStart("There may be one to four replicas of each service, not " + given);
        }
        return Integer.parseInt(given);
    }

    /** What the processes of a service are called: the first as the service, the others with their number. */
    public List<String> replicas(String service) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(number -> number == 1 ? service : service + "-" + number)
                .toList();
    }

    void save() {
        var recorded = new Properties();
        ports.forEach((port, number) -> recorded.setProperty(port.name(), number.toString()));
        recorded.setProperty(REPLICAS, Integer.toString(replicas));
        try (var file = Files.newBufferedWriter(run().resolve(FILE))) {
            recorded.store(file, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port(Port port) {
        return ports.get(port);
    }

    /** A service's own port. */
    public int port(String service) {
        return port(Port.valueOf(service.toUpperCase(java.util.Locale.ROOT)));
    }

    /** A free one for one more process, which no part of the stack is about to take. */
    int anotherPort() {
        return IntStream.generate(Ports::free)
                .filter(port -> !ports.containsValue(port))
                .findFirst()
                .orElseThrow();
    }

    /** Where a service tells of its health and its metrics. */
    public int managementPort(String service) {
        return port(Port.valueOf(service.toUpperCase(java.util.Locale.ROOT) + "_MANAGEMENT"));
    }

    /** Where a database is, for JDBC; a service's is named as the service, and so are its user and password. */
    public String database(String name) {
        return "jdbc:postgresql://localhost:" + port(Port.POSTGRES) + "/" + name;
    }

    /** The gateway's address. */
    public String address() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    public Records records() {
        return new Records(run());
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path logs() {
        return home.resolve("logs");
    }

    public Path keys() {
        return home.resolve("keys");
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path kafka() {
        return home.resolve("kafka");
    }

    /** The application of a service, as the script copied it from where it was built. */
    public Path jar(String service) {
        return home.resolve("apps").resolve(service).resolve("quarkus-run.jar");
    }
}
