package dev.lyceum.local.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What a bench prints, and how busy the machine was before and after. */
public final class Report {

    private Report() {}

    /** @return the command's status: zero when what had to be exact was */
    public static int of(BooleanSupplier measuring) {
        print("%nMeasuring; this takes some minutes. Load average at the beginning: %.1f", load());
        boolean exact = measuring.getAsBoolean();
        print("%nload average at the end: %.1f", load());
        return exact ? 0 : 1;
    }

    /** One line. */
    public static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format + "%n", values);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
