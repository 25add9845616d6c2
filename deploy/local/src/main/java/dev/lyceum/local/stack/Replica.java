package dev.lyceum.local.stack;

import dev.lyceum.servers.Ports;
import java.time.Duration;
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
        var part = new ServicePart(
                service + "-" + number, service, Ports.free(), Ports.free(), settings, Duration.ofSeconds(20));
        part.launch();
        var replica = new Replica(part);
        replica.awaitReady();
        return replica;
    }

    private void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!part.ready()) {
            if (!part.alive() || System.nanoTime() > deadline) {
                throw new CannotStart(part.name() + " is not ready; see its log.");
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
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
