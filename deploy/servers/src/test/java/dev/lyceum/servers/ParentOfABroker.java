package dev.lyceum.servers;

import java.nio.file.Path;

/** A JVM that starts a broker, says its process id, and waits to be killed. */
final class ParentOfABroker {

    private ParentOfABroker() {}

    public static void main(String[] args) throws Exception {
        var broker = KafkaBroker.start(Path.of(args[0]), Ports.free(), Ports.free());
        System.out.println(broker.pid());
        Thread.currentThread().join();
    }
}
