package dev.lyceum.local.stack;

import dev.lyceum.local.gateway.Upstream;
import dev.lyceum.local.token.SigningKey;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** One of the four services, from its built jar. */
final class ServicePart implements Part {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    /** Zero, or what a JVM says that was asked to end by TERM. */
    private static final Set<Integer> ORDERLY = Set.of(0, 128 + 15);

    private final String name;
    private final String service;
    private final int port;
    private final int managementPort;
    private final Settings settings;
    private final Duration patience;
    private final ClassArchive archive;
    private Process process;

    ServicePart(String service, Settings settings) {
        this(service, settings, Duration.ofSeconds(20));
    }

    /** @param patience with its end; four times as much when it has an archive to write, which takes a busy machine half a minute */
    ServicePart(String service, Settings settings, Duration patience) {
        this(service, service, settings.port(service), settings.managementPort(service), settings, patience);
    }

    /** @param name in the records and of the log, which tells it from others of the same service */
    ServicePart(String name, String service, int port, int managementPort, Settings settings, Duration patience) {
        this(
                name,
                service,
                port,
                managementPort,
                settings,
                patience,
                settings.replicas() == 1 && name.equals(service)
                        ? ClassArchive.Use.READ_AND_WRITE
                        : ClassArchive.Use.READ);
    }

    ServicePart(
            String name,
            String service,
            int port,
            int managementPort,
            Settings settings,
            Duration patience,
            ClassArchive.Use use) {
        this.name = name;
        this.service = service;
        this.port = port;
        this.managementPort = managementPort;
        this.patience = patience;
        this.settings = settings;
        this.archive = new ClassArchive(settings, service, use);
    }

    /** The replicas of a service that a stack runs; the first where everybody expects it, the others where there is room. */
    static List<ServicePart> replicas(String service, Settings settings) {
        return settings.replicas(service).stream()
                .map(name -> name.equals(service)
                        ? new ServicePart(service, settings)
                        : new ServicePart(
                                name,
                                service,
                                settings.anotherPort(),
                                settings.anotherPort(),
                                settings,
                                Duration.ofSeconds(20)))
                .toList();
    }

    Upstream upstream() {
        return new Upstream(port, managementPort);
    }

    String service() {
        return service;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void launch() {
        var log = log();
        try {
            Files.createDirectories(log.getParent());
            var builder = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment());
            process = builder.start();
        } catch (IOException e) {
            throw new CannotStart("The " + name + " service did not start: " + e.getMessage());
        }
        settings.records().write(name, process.toHandle());
        Doors.write(settings.run(), name, upstream());
    }

    private List<String> command() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx" + System.getenv().getOrDefault("LYCEUM_SERVICE_HEAP", "128m"),
                "-Xss512k",
                "-XX:+UseSerialGC",
                // A laptop wants to be ready soon; who measures asks for what production runs, all tiers.
                "-XX:TieredStopAtLevel=" + System.getenv().getOrDefault("LYCEUM_COMPILER_TIER", "1"),
                "-XX:-UsePerfData",
                "-Dfile.encoding=UTF-8"));
        command.addAll(archive.options());
        command.addAll(List.of("-jar", settings.jar(service).toString()));
        return command;
    }

    private Map<String, String> environment() {
        // With others to take over, a replica that ends goes on until the gateway has seen that it does, and asks
        // profile through it.
        var replicated = settings.replicas() > 1;
        return Map.ofEntries(
                Map.entry("QUARKUS_SHUTDOWN_DELAY", replicated ? "2S" : "0S"),
                Map.entry("HTTP_PORT", Integer.toString(port)),
                Map.entry("MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("HTTP_HOST", "localhost"),
                Map.entry("DB_HOST", "localhost"),
                Map.entry("DB_PORT", Integer.toString(settings.port(Port.POSTGRES))),
                Map.entry("DB_NAME", service),
                Map.entry("DB_USER", service),
                Map.entry("DB_PASSWORD", service),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + settings.port(Port.KAFKA)),
                Map.entry("TOKEN_ISSUER", settings.address()),
                Map.entry("TOKEN_KEYS", "file:" + SigningKey.publicKeys(settings.keys())),
                Map.entry(
                        "PROFILE_URL",
                        replicated ? settings.address() : "http://localhost:" + settings.port(Port.PROFILE)),
                Map.entry("SHARE_BASE_URL", settings.address()),
                Map.entry("REFERRAL_PACE", "laptop"),
                Map.entry("CORS_ORIGINS", "/https?://(localhost|127\\.0\\.0\\.1)(:\\d+)?/"));
    }

    @Override
    public boolean alive() {
        return process != null && process.isAlive();
    }

    @Override
    public boolean ready() {
        return ready(managementPort);
    }

    /** Whether a service with this management port says that it is ready. */
    static boolean ready(int managementPort) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + managementPort + "/q/health/ready"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks it to stop and returns at once; {@link #stop()} waits. */
    void askToStop() {
        if (process != null) {
            process.destroy();
        }
    }

    long pid() {
        return process.pid();
    }

    /** As a crash does. */
    void kill() {
        process.destroyForcibly();
        exits(Duration.ofSeconds(5));
        settings.records().forget(name);
    }

    @Override
    public void stop() {
        askToStop();
        if (process != null) {
            end();
        }
        settings.records().forget(name);
    }

    private void end() {
        if (exits(archive.isAwaited() ? patience.multipliedBy(4) : patience) && ORDERLY.contains(process.exitValue())) {
            archive.keep();
        } else {
            process.destroyForcibly();
            exits(Duration.ofSeconds(5));
            archive.drop();
        }
    }

    private boolean exits(Duration patience) {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    Path log() {
        return settings.logs().resolve(name + ".log");
    }
}
