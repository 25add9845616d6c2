package dev.lyceum.local.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One more process of a service, beside the stack's own and behind no gateway; it shares databases and topics. */
public final class Replica implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServicePart part;

    private Replica(ServicePart part) {
        this.part = part;
    }

    /** Starts it and returns when it is ready. */
    public static Replica start(String service, int number, Settings settings) {
        return start(service, number, settings, true);
    }

    /** @param archive whether its classes come from the archive, if there is one */
    public static Replica start(String service, int number, Settings settings, boolean archive) {
        var part = new ServicePart(
                service + "-" + number,
                service,
                settings.anotherPort(),
                settings.anotherPort(),
                settings,
                Duration.ofSeconds(20),
                archive ? ClassArchive.Use.READ : ClassArchive.Use.NONE);
        part.launch();
        var replica = new Replica(part);
        replica.awaitReady();
        return replica;
    }

    /** The archive of a service's classes, once an orderly stop has left one. */
    public static Optional<Path> archive(String service, Settings settings) {
        return new ClassArchive(settings, service, ClassArchive.Use.READ).file();
    }

    public long pid() {
        return part.pid();
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.ready()) {
            if (!part.alive() || System.nanoTime() > deadline) {
                throw new CannotStart(part.name() + " is not ready; see its log.");
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** As a crash does. */
    public void kill() {
        part.kill();
    }

    @Override
    public void close() {
        part.stop();
    }
}
