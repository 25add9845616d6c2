package dev.lyceum.local.tables;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of all services with what is wrong with them, for a terminal and as a page. */
public final class Report {

    private static final String ROW = "  %-24s %9s %9s %9s %9s %7s  %-16s %-26s %s%n";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<Usage> usages;
    private final Catalogue catalogue;

    public Report(List<Usage> usages, Catalogue catalogue) {
        this.usages = usages;
        this.catalogue = catalogue;
    }

    /** Bars: full for inserts, then updates, then the lightest for deletes. */
    public String text() {
        var text = new StringBuilder();
        for (var service : services()) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n" + service + "%n" + ROW,
                    "",
                    "rows",
                    "inserts",
                    "updates",
                    "deletes",
                    "dead",
                    "vacuumed",
                    "",
                    ""));
            usages.stream().filter(usage -> usage.service().equals(service)).forEach(usage -> text.append(row(usage)));
        }
        return text.append(String.format(
                        "%n█ inserts  ▒ updates  ░ deletes; a bar grows by four for ten times as many%n%s%n",
                        summary()))
                .toString();
    }

    private List<String> services() {
        return usages.stream().map(Usage::service).distinct().toList();
    }

    private String row(Usage usage) {
        return String.format(
                Locale.ROOT,
                ROW,
                usage.table(),
                usage.rows(),
                usage.inserts(),
                usage.updates(),
                usage.deletes(),
                usage.dead(),
                vacuumed(usage),
                Bars.of(usage),
                verdicts(usage));
    }

    private static String vacuumed(Usage usage) {
        return usage.vacuumed().map((Instant when) -> MINUTE.format(when)).orElse("never");
    }

    private String verdicts(Usage usage) {
        return Verdict.of(usage, catalogue.kind(usage.service(), usage.table())).stream()
                .map(Verdict::words)
                .collect(Collectors.joining(", "));
    }

    private String summary() {
        var wrong = usages.stream().filter(usage -> !verdicts(usage).isEmpty()).count();
        return wrong == 0 ? "Nothing stands out." : wrong + " of " + usages.size() + " tables want a look.";
    }

    /** One page that needs nothing beside itself. */
    public String page() {
        var body = services().stream().map(this::section).collect(Collectors.joining("\n"));
        return Page.of(summary(), body);
    }

    private String section(String service) {
        var most = usages.stream().mapToLong(Usage::writes).max().orElse(1);
        return Page.section(
                service,
                usages.stream()
                        .filter(usage -> usage.service().equals(service))
                        .map(usage -> Page.row(usage, most, vacuumed(usage), verdicts(usage)))
                        .collect(Collectors.joining("\n")));
    }
}
