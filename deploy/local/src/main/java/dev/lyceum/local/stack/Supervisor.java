package dev.lyceum.local.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import dev.lyceum.local.gateway.Gateway;
import dev.lyceum.local.gateway.Routes;
import dev.lyceum.local.token.SigningKey;
import dev.lyceum.local.token.TokenIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Starts the stack, keeps it running, and stops it in order when asked to end. */
public final class Supervisor {

    /** For each replica: they start side by side, and a small machine has two cores for all of them. */
    private static final long PATIENCE_SECONDS = 120;

    /** Tells the script that what runs in this folder is not ours to end. */
    private static final int ANOTHER_HOLDS_THE_FOLDER = 2;

    private final Settings settings;
    private final Progress progress;
    private final PostgresPart postgres;
    private final KafkaPart kafka;
    private final List<ServicePart> services;
    private final CountDownLatch settled = new CountDownLatch(1);
    private volatile boolean stopping;
    private Gateway gateway;

    public Supervisor(Settings settings) {
        this.settings = settings;
        this.progress = new Progress(settings.run());
        this.postgres = new PostgresPart(settings);
        this.kafka = new KafkaPart(settings);
        this.services = Settings.SERVICES.stream()
                .flatMap(name -> ServicePart.replicas(name, settings).stream())
                .toList();
    }

    /** Runs until this JVM is told to end; returns only when the stack did not come up. */
    public void run() {
        var why = "";
        try {
            claim();
            new Leftovers(settings, progress::say).end();
            FreePorts.check(settings);
            settings.records().write("supervisor", ProcessHandle.current());
            settings.save();
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            up();
            keepUp();
        } catch (CannotStart e) {
            why = e.getMessage();
        } catch (IOException | RuntimeException | Error e) {
            e.printStackTrace();
            why = e.toString();
        } finally {
            settled.countDown();
        }
        if (!stopping) {
            System.out.println(why);
            System.exit(1);
        }
    }

    /** One supervisor per folder: the lock is the system's, so a killed holder does not keep it. */
    private void claim() throws IOException {
        var lock =
                FileChannel.open(settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            System.out.println("The stack of " + settings.home() + " is already running or starting.");
            System.exit(ANOTHER_HOLDS_THE_FOLDER);
        }
    }

    private void up() throws IOException {
        progress.waitFor(List.of("postgres"));
        postgres.launch();
        progress.done("postgres", "port " + settings.port(Port.POSTGRES));
        SigningKey.in(settings.keys());
        kafka.launch();
        services.forEach(this::launch);
        progress.waitFor(List.of("kafka", "the services"));
        kafka.awaitTopics();
        progress.done("kafka", "port " + settings.port(Port.KAFKA));
        awaitServices();
        gateway = Gateway.start(
                settings.port(Port.GATEWAY),
                Routes.read(settings.root().resolve("deploy/gateway/routes.yaml")),
                services.stream().collect(groupingBy(ServicePart::service, mapping(ServicePart::upstream, toList()))),
                new TokenIssuer(settings.address(), SigningKey.in(settings.keys()), Clock.systemUTC()));
        progress.done("gateway", settings.address());
        tellReady();
    }

    /** Whole or not at all: the script reads it the moment it is there. */
    private void tellReady() throws IOException {
        var draft = Files.writeString(
                settings.run().resolve("ready.new"), String.format(Locale.ROOT, "%.1f", progress.seconds()));
        Files.move(draft, settings.run().resolve("ready"), StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch(ServicePart service) {
        if (!Files.exists(settings.jar(service.service()))) {
            throw new CannotStart(
                    "The " + service.service() + " service is not built: " + settings.jar(service.service()));
        }
        if (!stopping) {
            service.launch();
        }
    }

    private void awaitServices() {
        Set<String> awaited = services.stream().map(ServicePart::name).collect(toCollection(TreeSet::new));
        while (!awaited.isEmpty()) {
            progress.waitFor(awaited);
            services.stream().filter(each -> awaited.contains(each.name())).forEach(each -> look(each, awaited));
            if (progress.seconds() > PATIENCE_SECONDS * settings.replicas()) {
                throw new CannotStart("Not ready after " + PATIENCE_SECONDS * settings.replicas() + " s: " + awaited
                        + "; see their logs");
            }
            pause();
        }
        progress.waitFor(List.of("gateway"));
    }

    private void look(ServicePart service, Set<String> awaited) {
        if (!service.alive()) {
            throw new CannotStart("The " + service.name() + " service ended while starting; see " + service.log());
        }
        if (service.ready()) {
            awaited.remove(service.name());
            progress.done(service.name(), "port " + service.upstream().port());
        }
    }

    private void keepUp() {
        var parts = new ArrayList<Part>(services);
        parts.add(postgres);
        parts.add(kafka);
        var keepers =
                parts.stream().map(part -> new Keeper(part, settings.run())).toList();
        while (!stopping) {
            keepers.forEach(Keeper::look);
            pause();
        }
    }

    private void pause() {
        LockSupport.parkNanos(100_000_000);
        if (stopping) {
            throw new CannotStart("Stopped while starting.");
        }
    }

    /** In the order in which nothing is lost: no new requests, then services, then what they write to. */
    private void stop() {
        stopping = true;
        awaitStarter();
        if (gateway != null) {
            gateway.close();
            progress.say("gateway       stopped");
        }
        services.forEach(ServicePart::askToStop);
        flush();
        services.forEach(this::stop);
        stop(kafka);
        stop(postgres);
        progress.waitFor(List.of("the supervisor"));
        forget(settings.run().resolve("ready"));
        forget(settings.run().resolve("stack.properties"));
        settings.records().forget("supervisor");
    }

    private void flush() {
        try {
            postgres.flush();
        } catch (RuntimeException e) {
            progress.say("postgres could not write ahead of its stop: " + e.getMessage());
        }
    }

    /** So that nothing is started behind the back of what stops everything. */
    private void awaitStarter() {
        try {
            settled.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Part part) {
        progress.waitFor(List.of(part.name()));
        try {
            part.stop();
            progress.say(String.format("%-13s stopped", part.name()));
        } catch (RuntimeException e) {
            progress.say(part.name() + " did not stop in order: " + e.getMessage());
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
