package dev.lyceum.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who reaches whom. */
final class Network {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";

    private Network() {}

    static List<Check> checks() {
        return List.of(
                new Check("nothing reaches anything unless it is said", Network::notDenied),
                new Check(
                        "requests come from the gateway, and to profile from the other services",
                        Network::strangeRequests),
                new Check("Prometheus alone reaches the management port", Network::strangeLooks),
                new Check("a service reaches its own database and no other", Network::strangeDatabases),
                new Check("Kafka is reached by TLS only", Network::plainKafka),
                new Check("a service reaches nothing that is not named", Network::openWays),
                new Check("the tutor alone may reach out of the cluster", Network::waysOut),
                new Check("every workload has a policy of its own", Network::withoutPolicy));
    }

    private static Stream<String> notDenied(Manifests manifests) {
        var denied = manifests
                .of("NetworkPolicy")
                .filter(policy -> policy.at("spec/podSelector").node().isEmpty())
                .filter(policy -> !policy.at("spec/ingress").isThere()
                        && !policy.at("spec/egress").isThere())
                .anyMatch(policy -> policy.texts("spec/policyTypes").containsAll(List.of("Ingress", "Egress")));
        return denied ? Stream.empty() : Stream.of("no policy denies everything, both ways");
    }

    private static Stream<Item> policies(Manifests manifests, Item workload) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy -> !policy.at("spec/podSelector").node().isEmpty())
                .filter(policy -> Labels.select(policy.at("spec/podSelector"), workload));
    }

    /** Each rule that lets somebody in at this port, by whichever of its names. */
    private static Stream<String> comers(Manifests manifests, Item deployment, Set<String> port) {
        return policies(manifests, deployment)
                .flatMap(policy -> policy.each("spec/ingress"))
                .filter(rule -> rule.each("ports").findAny().isEmpty()
                        || rule.each("ports").anyMatch(each -> port.contains(each.text("port"))))
                .flatMap(rule -> rule.each("from").findAny().isEmpty()
                        ? Stream.of("anybody")
                        : rule.each("from").map(Network::peer));
    }

    private static String peer(Item peer) {
        var namespace = peer.at("namespaceSelector/matchLabels").field(NAMESPACE);
        return namespace.isThere()
                ? namespace.text()
                : peer.at("podSelector/matchLabels").isThere() ? "our services" : "anybody";
    }

    private static Stream<String> strangeRequests(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var allowed = new ArrayList<>(List.of("envoy-gateway-system"));
            if (Services.of(deployment).equals("profile")) {
                allowed.add("our services");
            }
            var comers = comers(manifests, deployment, Set.of("http", "8080")).toList();
            return comers.size() == allowed.size() && comers.containsAll(allowed)
                    ? Stream.empty()
                    : Stream.of(deployment + " is reached by " + comers);
        });
    }

    private static Stream<String> strangeLooks(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var comers =
                    comers(manifests, deployment, Set.of("management", "9000")).toList();
            return comers.equals(List.of("monitoring"))
                    ? Stream.empty()
                    : Stream.of(deployment + " is seen by " + comers);
        });
    }

    private static Stream<Item> ways(Manifests manifests, Item workload) {
        return policies(manifests, workload).flatMap(policy -> policy.each("spec/egress"));
    }

    private static boolean leadsTo(Item rule, String port) {
        return rule.each("ports").anyMatch(each -> each.says("port", port));
    }

    private static Stream<String> strangeDatabases(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            var databases = ways(manifests, workload)
                    .filter(rule -> leadsTo(rule, "5432"))
                    .flatMap(rule -> rule.each("to"))
                    .map(peer -> peer.at("podSelector/matchLabels")
                            .field("cnpg.io/cluster")
                            .text())
                    .toList();
            return databases.equals(List.of(Services.database(Services.of(workload))))
                    ? Stream.empty()
                    : Stream.of(workload + " reaches " + databases);
        });
    }

    private static Stream<String> plainKafka(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> ways(manifests, workload).anyMatch(rule -> leadsTo(rule, "9092")))
                .map(Item::toString);
    }

    private static Stream<String> openWays(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> ways(manifests, workload)
                        .anyMatch(rule -> rule.each("to").findAny().isEmpty()
                                || rule.each("ports").findAny().isEmpty()))
                .map(Item::toString);
    }

    private static Stream<String> waysOut(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> !Services.of(workload).equals("tutor"))
                .filter(workload -> ways(manifests, workload)
                        .flatMap(rule -> rule.each("to"))
                        .anyMatch(peer -> peer.at("ipBlock").isThere()))
                .map(Item::toString);
    }

    private static Stream<String> withoutPolicy(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> policies(manifests, workload).findAny().isEmpty())
                .map(Item::toString);
    }
}
