package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What is scraped, what wakes somebody, and what there is to look at. */
final class Watching {

    private static final List<String> ALERTS = List.of(
            "AnswersFailFast",
            "AnswersFailSlowly",
            "OutboxIsStuck",
            "ConsumerStandsStill",
            "DeadLetterArrived",
            "LedgerDrifts",
            "BoardDrifts",
            "PoolIsExhausted",
            "TokenKeysFail",
            "TableChurns",
            "BackupIsOld",
            "CertificateEnds");

    private Watching() {}

    static List<Check> checks() {
        return List.of(
                new Check("every service is scraped", Watching::notScraped),
                new Check("the alerts there must be", Watching::missingAlerts),
                new Check("every alert has a runbook that is there", Watching::withoutRunbook),
                new Check("an error budget that burns is told fast and slowly", Watching::withoutBurnRates),
                new Check("dashboards for the services and for the business", Watching::missingDashboards),
                each("PrometheusRule", "every alert says how bad it is", Watching::saysHowBad));
    }

    static Stream<Item> alerts(Manifests manifests) {
        return manifests
                .of("PrometheusRule")
                .flatMap(rule -> rule.each("spec/groups"))
                .flatMap(group -> group.each("rules"))
                .filter(rule -> rule.at("alert").isThere());
    }

    private static Stream<String> notScraped(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> manifests
                        .of("PodMonitor")
                        .filter(monitor -> monitor.each("spec/podMetricsEndpoints")
                                .anyMatch(endpoint -> endpoint.says("path", "/q/metrics")))
                        .noneMatch(monitor -> Labels.select(monitor.at("spec/selector"), item)))
                .map(Item::toString);
    }

    private static Stream<String> missingAlerts(Manifests manifests) {
        var there = alerts(manifests).map(alert -> alert.text("alert")).toList();
        return ALERTS.stream().filter(name -> !there.contains(name));
    }

    private static Stream<String> withoutRunbook(Manifests manifests) {
        return alerts(manifests)
                .filter(alert -> {
                    var url = alert.text("annotations/runbook_url");
                    var file = url.substring(url.lastIndexOf('/') + 1);
                    return !url.contains("/docs/runbooks/")
                            || !Files.isRegularFile(Path.of("../../docs/runbooks", file));
                })
                .map(alert -> alert.text("alert"));
    }

    /** A window and a shorter one beside it, so that an alert ends when its cause does. */
    private static Stream<String> withoutBurnRates(Manifests manifests) {
        return Stream.of("14.4", "6", "3", "1").filter(rate -> alerts(manifests)
                .map(alert -> alert.text("expr"))
                .noneMatch(expression -> expression.contains("> " + rate + " * 0.001") && expression.contains("and")));
    }

    private static Stream<String> missingDashboards(Manifests manifests) {
        return Stream.of("services.json", "business.json").filter(file -> manifests
                .of("ConfigMap")
                .filter(config -> config.at("metadata/labels")
                        .field("grafana_dashboard")
                        .text()
                        .equals("1"))
                .noneMatch(config -> config.map("data").containsKey(file)));
    }

    private static boolean saysHowBad(Item rules) {
        return rules.each("spec/groups")
                .flatMap(group -> group.each("rules"))
                .filter(rule -> rule.at("alert").isThere())
                .allMatch(rule -> List.of("page", "ticket").contains(rule.text("labels/severity")));
    }
}
