package dev.lyceum.local.stack;

import dev.lyceum.servers.Ports;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Refuses to start anything while a port that a part needs belongs to somebody else. */
final class FreePorts {

    private FreePorts() {}

    static void check(Settings settings) {
        var taken = Arrays.stream(Port.values())
                .filter(port -> Ports.busy(settings.port(port)))
                .map(port -> "Port " + settings.port(port) + " (" + port.label() + ") is taken by another program.\n"
                        + "  End that program, or choose another port: " + port.variable() + "="
                        + (settings.port(port) + 10_000) % 65_536 + " deploy/local/stack up")
                .collect(Collectors.joining("\n"));
        if (!taken.isEmpty()) {
            throw new CannotStart(taken);
        }
    }
}
