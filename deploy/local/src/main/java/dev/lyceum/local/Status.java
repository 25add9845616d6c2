package dev.lyceum.local;

import dev.lyceum.local.stack.Look;
import dev.lyceum.local.stack.Settings;

/** Prints each part with its process, port, health and memory; fails when one is not up. */
final class Status {

    private static final String ROW = "%-13s %8s %6s  %-5s %9s%n";

    private final Settings settings;

    Status(Settings settings) {
        this.settings = settings;
    }

    int run() {
        var lines = new Look(settings).lines();
        System.out.printf(ROW, "part", "process", "port", "state", "memory");
        lines.forEach(Status::print);
        System.out.printf(ROW, "", "", "", "", Look.total(lines.stream()) + " MB");
        return lines.stream().allMatch(Look.Line::up) ? 0 : 1;
    }

    private static void print(Look.Line line) {
        System.out.printf(
                ROW,
                line.part(),
                line.pid().map(Object::toString).orElse("-"),
                line.port(),
                line.up() ? "up" : "down",
                line.memory().map(mb -> mb + " MB").orElse("-"));
    }
}
