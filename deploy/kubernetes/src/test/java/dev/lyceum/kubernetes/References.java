package dev.lyceum.kubernetes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What one resource says of another is so: selectors, ports, names. */
final class References {

    private References() {}

    static List<Check> checks() {
        return List.of(
                new Check("a Deployment selects its own pods", References::selectOthers),
                new Check("a Service selects somebody, and its port is there", References::nobodyServes),
                new Check("a probe asks a port that is there", References::probesNothing),
                new Check("a budget selects somebody", References::budgetsOfNobody),
                new Check("a policy selects somebody", References::policiesForNobody),
                new Check("a monitor selects somebody, at a port that is there", References::monitorsNothing),
                new Check("a route leads to a Service, at a port that is there", References::leadsNowhere),
                new Check("what is named is there", References::namesNothing),
                new Check("every secret is made by somebody", References::secretsOfNobody));
    }

    private static Stream<String> selectOthers(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> !Labels.select(item.at("spec/selector"), item))
                .map(Item::toString);
    }

    private static Stream<Item> ports(Item deployment) {
        return deployment.each("spec/template/spec/containers").flatMap(container -> container.each("ports"));
    }

    private static boolean hasPort(Item deployment, String nameOrNumber) {
        return ports(deployment)
                .anyMatch(port -> port.says("name", nameOrNumber) || port.says("containerPort", nameOrNumber));
    }

    private static Stream<String> nobodyServes(Manifests manifests) {
        return manifests
                .of("Service")
                .filter(service -> manifests
                        .of("Deployment")
                        .filter(each ->
                                Labels.all(service.map("spec/selector"), each.map("spec/template/metadata/labels")))
                        .noneMatch(each ->
                                service.each("spec/ports").allMatch(port -> hasPort(each, port.text("targetPort")))))
                .map(Item::toString);
    }

    private static Stream<String> probesNothing(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> Stream.of("startupProbe", "livenessProbe", "readinessProbe")
                        .map(probe -> item.at("spec/template/spec/containers/0/" + probe + "/httpGet/port"))
                        .anyMatch(port -> !hasPort(item, port.text())))
                .map(Item::toString);
    }

    private static Stream<String> budgetsOfNobody(Manifests manifests) {
        return manifests
                .of("PodDisruptionBudget")
                .filter(budget ->
                        manifests.of("Deployment").noneMatch(each -> Labels.select(budget.at("spec/selector"), each)))
                .map(Item::toString);
    }

    /** The operators' pods are not rendered; theirs are told by the operators' labels. */
    private static Stream<String> policiesForNobody(Manifests manifests) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy ->
                        !policy.at("spec/podSelector").node().toString().matches(".*(cnpg|strimzi)\\.io/.*"))
                .filter(policy ->
                        manifests.workloads().noneMatch(each -> Labels.select(policy.at("spec/podSelector"), each)))
                .map(Item::toString);
    }

    private static Stream<String> monitorsNothing(Manifests manifests) {
        return manifests
                .of("PodMonitor")
                .filter(monitor -> monitor.map("spec/selector/matchLabels").containsKey("app.kubernetes.io/part-of"))
                .filter(monitor -> manifests
                        .of("Deployment")
                        .filter(each -> Labels.select(monitor.at("spec/selector"), each))
                        .noneMatch(each -> monitor.each("spec/podMetricsEndpoints")
                                .allMatch(endpoint -> hasPort(each, endpoint.text("port")))))
                .map(Item::toString);
    }

    private static Stream<String> leadsNowhere(Manifests manifests) {
        return manifests.of("HTTPRoute").flatMap(route -> route.each("spec/rules")
                .flatMap(rule -> rule.each("backendRefs"))
                .filter(backend -> manifests
                        .find("Service", backend.text("name"))
                        .filter(service ->
                                service.each("spec/ports").anyMatch(port -> port.says("port", backend.text("port"))))
                        .isEmpty())
                .map(backend -> route + " leads to " + backend.text("name") + ":" + backend.text("port")));
    }

    private static Stream<String> namesNothing(Manifests manifests) {
        List<String> lost = new ArrayList<>();
        manifests.workloads().forEach(item -> {
            mustBeThere(manifests, lost, item, "ServiceAccount", item.text("spec/template/spec/serviceAccountName"));
            item.each("spec/template/spec/containers")
                    .flatMap(container -> container.each("envFrom"))
                    .forEach(from -> mustBeThere(manifests, lost, item, "ConfigMap", from.text("configMapRef/name")));
        });
        manifests
                .of("HorizontalPodAutoscaler", "ScaledObject")
                .forEach(item -> mustBeThere(
                        manifests,
                        lost,
                        item,
                        item.text("spec/scaleTargetRef/kind"),
                        item.text("spec/scaleTargetRef/name")));
        manifests.of("ScaledObject").forEach(item -> item.each("spec/triggers")
                .filter(trigger -> trigger.at("authenticationRef").isThere())
                .forEach(trigger -> mustBeThere(
                        manifests, lost, item, "TriggerAuthentication", trigger.text("authenticationRef/name"))));
        manifests.of("HTTPRoute").forEach(item -> item.each("spec/parentRefs")
                .forEach(parent -> mustListen(manifests, lost, item, parent)));
        manifests
                .of("SecurityPolicy", "ClientTrafficPolicy", "BackendTrafficPolicy")
                .forEach(item ->
                        item.each("spec/targetRefs").forEach(target -> mustListen(manifests, lost, item, target)));
        manifests
                .of("KafkaTopic", "KafkaUser", "KafkaNodePool")
                .forEach(item -> mustBeThere(
                        manifests,
                        lost,
                        item,
                        "Kafka",
                        item.at("metadata/labels").field("strimzi.io/cluster").text()));
        manifests
                .of("ScheduledBackup")
                .forEach(item -> mustBeThere(manifests, lost, item, "Cluster", item.text("spec/cluster/name")));
        manifests.of("Cluster").forEach(item -> item.each("spec/plugins")
                .forEach(plugin ->
                        mustBeThere(manifests, lost, item, "ObjectStore", plugin.text("parameters/barmanObjectName"))));
        return lost.stream();
    }

    private static void mustBeThere(Manifests manifests, List<String> lost, Item from, String kind, String name) {
        if (manifests.find(kind, name).isEmpty()) {
            lost.add(from + " names " + kind + " " + name);
        }
    }

    private static void mustListen(Manifests manifests, List<String> lost, Item from, Item reference) {
        if (reference.says("kind", "HTTPRoute")) {
            mustBeThere(manifests, lost, from, "HTTPRoute", reference.text("name"));
            return;
        }
        var section = reference.at("sectionName");
        var listens = manifests.find("Gateway", reference.text("name")).stream()
                .flatMap(gateway -> gateway.each("spec/listeners"))
                .anyMatch(listener -> !section.isThere() || listener.says("name", section.text()));
        if (!listens) {
            lost.add(from + " names listener " + section.text() + " of Gateway " + reference.text("name"));
        }
    }

    private static Stream<String> secretsOfNobody(Manifests manifests) {
        var made = made(manifests);
        return wanted(manifests).filter(name -> !made.contains(name));
    }

    /** By the store, by hand, or by an operator: a KafkaUser's own, a cluster's authority, an owner's password. */
    private static Set<String> made(Manifests manifests) {
        Set<String> made = new HashSet<>();
        manifests.of("ExternalSecret", "Secret", "KafkaUser").forEach(item -> made.add(item.name()));
        manifests.of("Kafka").forEach(item -> made.add(item.name() + "-cluster-ca-cert"));
        manifests.of("Cluster").forEach(item -> made.addAll(List.of(item.name() + "-app", item.name() + "-ca")));
        return made;
    }

    private static Stream<String> wanted(Manifests manifests) {
        return Stream.of(
                        manifests
                                .workloads()
                                .flatMap(item -> item.each("spec/template/spec/volumes"))
                                .flatMap(volume -> volume.each("projected/sources"))
                                .map(source -> source.text("secret/name")),
                        manifests
                                .of("TriggerAuthentication")
                                .flatMap(item -> item.each("spec/secretTargetRef"))
                                .map(target -> target.text("name")),
                        manifests
                                .of("Cluster")
                                .flatMap(item -> item.each("spec/managed/roles"))
                                .map(role -> role.text("passwordSecret/name")),
                        manifests
                                .of("Gateway")
                                .flatMap(item -> item.each("spec/listeners"))
                                .flatMap(listener -> listener.each("tls/certificateRefs"))
                                .map(certificate -> certificate.text("name")),
                        manifests
                                .of("ObjectStore")
                                .map(store -> store.text("spec/configuration/s3Credentials/accessKeyId/name")))
                .flatMap(names -> names)
                .distinct();
    }
}
