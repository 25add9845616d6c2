package dev.lyceum.local.assembled;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.process.Records;
import dev.lyceum.local.stack.Port;
import dev.lyceum.local.stack.Settings;
import dev.lyceum.servers.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code deploy/local/stack} of a checkout, on ports and in a folder that nobody else uses. */
public final class StackScript {

    private final Path script;
    private final Path home;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<Process, Path> said = new ConcurrentHashMap<>();

    /** What a command said, and how it ended. */
    public record Result(int status, String said) {}

    public StackScript(Path checkout, Path home) {
        this.script = checkout.resolve("deploy/local/stack").toAbsolutePath().normalize();
        this.home = home.toAbsolutePath().normalize();
        environment.put("LYCEUM_HOME", this.home.toString());
        environment.put("LYCEUM_BUILD", "never");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        for (var port : Port.values()) {
            environment.put(port.variable(), Integer.toString(Ports.free()));
        }
    }

    /**
     * The repository that is being built, or another one that {@code -Dlyceum.checkout} names. Its services wait longer for
     * profile-service: on a machine that tests, late is not away.
     */
    public static StackScript ofThisCheckout(Path home) {
        return new StackScript(Path.of(System.getProperty("lyceum.checkout", "../..")), home)
                .with("QUARKUS_REST_CLIENT_PROFILE_READ_TIMEOUT", "10000");
    }

    public StackScript with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public int port(Port port) {
        return Integer.parseInt(environment.get(port.variable()));
    }

    /** Where everything is, for what measures a stack. */
    public Settings settings() {
        var ports = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            ports.put(port, port(port));
        }
        return new Settings(checkout(), home, ports, 1);
    }

    public String address() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    /** Runs a command to its end, at most three minutes. */
    public Result run(String... arguments) {
        return end(start(arguments));
    }

    /** Starts a command and returns at once. */
    Process start(String... arguments) {
        var command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList();
        try {
            Files.createDirectories(home);
            var output = home.resolve("said-to-" + String.join("-", arguments) + "-" + said.size() + ".txt");
            // Another folder than the checkout: the script must not care where it is called from.
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            said.put(process, output);
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the end of a command that was started. */
    Result end(Process process) {
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("It does not end: " + Files.readString(said.get(process)));
            }
            return new Result(process.exitValue(), Files.readString(said.get(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Result up() {
        return mustSucceed(run("up"));
    }

    public Result down() {
        return mustSucceed(run("down"));
    }

    public Result mustSucceed(Result result) {
        if (result.status() != 0) {
            throw new IllegalStateException(result.said() + logOfKafka());
        }
        return result;
    }

    /** The folder is gone when somebody reads of the failure. */
    private String logOfKafka() {
        var log = home.resolve("kafka/kafka.log");
        return Files.exists(log) ? "\nkafka.log:\n" + read(log) : "";
    }

    /** What a service did not foresee, each with where it happened; refused or late it may be, unforeseen never. */
    List<String> unforeseen() {
        return Settings.SERVICES.stream()
                .map(service -> home.resolve("logs/" + service + ".log"))
                .flatMap(log -> Stream.of(read(log).split("\n(?=\\d{4}-)")))
                .filter(entry -> entry.contains(": unforeseen: "))
                .toList();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Recorded recorded(String part) {
        return records().find(part).orElseThrow();
    }

    /** Every recorded part that runs. */
    public List<Recorded> running() {
        return records().all().stream()
                .filter(each -> each.running().isPresent())
                .toList();
    }

    public Path checkout() {
        return script.getParent().resolve("../..").normalize();
    }

    public Path home() {
        return home;
    }

    private Records records() {
        return new Records(home.resolve("run"));
    }
}
