package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;
import static dev.lyceum.kubernetes.Check.eachContainer;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A new version comes without anybody noticing, and a node goes likewise. */
final class Rollout {

    /** {@code quarkus.shutdown.timeout} of the kit. */
    private static final int REQUESTS_IN_FLIGHT = 10;

    private Rollout() {}

    static List<Check> checks() {
        return List.of(
                new Check("a Deployment for each service", Rollout::missing),
                each("Deployment", "never a pod less during a rollout", Rollout::neverLess),
                each("Deployment", "old revisions are kept", item -> item.number("spec/revisionHistoryLimit") > 0),
                each("Deployment", "the gateway drops an endpoint before it ends", item -> preStop(item) >= 1),
                new Check("an orderly end has time enough", Rollout::tooLittleTime),
                eachContainer("images by digest", item -> item.text("image").matches(".+@sha256:[0-9a-f]{64}")),
                each("Deployment", "pods are spread over zones and hosts", Rollout::isSpread),
                each("Deployment", "pods avoid each other", item -> item.at(
                                "spec/template/spec/affinity/podAntiAffinity")
                        .isThere()),
                new Check("a disruption budget for each Deployment", Rollout::withoutBudget));
    }

    private static Stream<String> missing(Manifests manifests) {
        Set<String> there = manifests.of("Deployment").map(Services::of).collect(Collectors.toSet());
        return Services.NAMES.stream().filter(name -> !there.contains(name));
    }

    private static boolean neverLess(Item item) {
        var update = item.at("spec/strategy/rollingUpdate");
        return update.says("maxUnavailable", "0") && update.says("maxSurge", "1");
    }

    private static int preStop(Item deployment) {
        return deployment.number("spec/template/spec/containers/0/lifecycle/preStop/sleep/seconds");
    }

    private static Stream<String> tooLittleTime(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> item.number("spec/template/spec/terminationGracePeriodSeconds")
                        <= preStop(item) + shutdownDelay(manifests, item) + REQUESTS_IN_FLIGHT)
                .map(Item::toString);
    }

    private static int shutdownDelay(Manifests manifests, Item deployment) {
        return Integer.parseInt(manifests
                .settings(deployment)
                .getOrDefault("QUARKUS_SHUTDOWN_DELAY", "0S")
                .replace("S", ""));
    }

    private static boolean isSpread(Item item) {
        return item.each("spec/template/spec/topologySpreadConstraints")
                .map(each -> each.text("topologyKey"))
                .toList()
                .containsAll(List.of("topology.kubernetes.io/zone", "kubernetes.io/hostname"));
    }

    private static Stream<String> withoutBudget(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(deployment -> manifests
                        .of("PodDisruptionBudget")
                        .filter(budget -> budget.number("spec/minAvailable") >= 1)
                        .filter(budget -> budget.says("spec/unhealthyPodEvictionPolicy", "AlwaysAllow"))
                        .noneMatch(budget -> Labels.select(budget.at("spec/selector"), deployment)))
                .map(Item::toString);
    }
}
