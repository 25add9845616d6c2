package dev.lyceum.local;

import dev.lyceum.local.stack.Settings;
import dev.lyceum.local.tables.Catalogue;
import dev.lyceum.local.tables.Report;
import dev.lyceum.local.tables.Statistics;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Prints how the tables of all services are used, and writes the same as a page. */
final class Tables {

    private final Settings settings;

    Tables(Settings settings) {
        this.settings = settings;
    }

    int run() throws IOException {
        var catalogue = Catalogue.read();
        var statistics = new Statistics(settings, catalogue);
        var usages = Settings.SERVICES.stream()
                .flatMap(service -> statistics.of(service).stream())
                .toList();
        var report = new Report(usages, catalogue);
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.print(report.text());
        out.println("The same as a page: "
                + Files.writeString(settings.home().resolve("tables.html"), report.page())
                        .toUri());
        return 0;
    }
}
