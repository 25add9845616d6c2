package dev.lyceum.local.stack;

import dev.lyceum.local.gateway.Upstream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where each process of a service is reached, written down beside its record: that of a second replica is nobody's choice. */
final class Doors {

    private Doors() {}

    static void write(Path run, String name, Upstream upstream) {
        try {
            Files.writeString(file(run, name), upstream.port() + " " + upstream.managementPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Upstream> find(Path run, String name) {
        try {
            var ports = Files.readString(file(run, name)).split(" ");
            return Optional.of(new Upstream(Integer.parseInt(ports[0]), Integer.parseInt(ports[1])));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static Path file(Path run, String name) {
        return run.resolve(name + ".ports");
    }
}
