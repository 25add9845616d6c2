package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;
import static dev.lyceum.kubernetes.Check.eachContainer;
import static dev.lyceum.kubernetes.Check.eachPod;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a pod may and may not, asks for, and is asked. */
final class Pods {

    private static final List<String> PROBES = List.of("startupProbe", "livenessProbe", "readinessProbe");

    /** What the restricted standard lets be mounted. */
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private Pods() {}

    static List<Check> checks() {
        return List.of(
                each("Namespace", "the namespace admits restricted pods only", Pods::isRestricted),
                eachPod(
                        "no pod runs as root",
                        pod -> pod.says("securityContext/runAsNonRoot", "true")
                                && pod.number("securityContext/runAsUser") != 0),
                eachPod(
                        "system calls are filtered",
                        pod -> pod.says("securityContext/seccompProfile/type", "RuntimeDefault")),
                eachContainer("no privilege is gained", Pods::gainsNothing),
                eachContainer(
                        "the root file system is read-only",
                        item -> item.says("securityContext/readOnlyRootFilesystem", "true")),
                eachPod("nothing of the host is shared", Pods::sharesNothing),
                eachPod("volumes of the allowed kinds", Pods::mountsAllowedKinds),
                eachPod("one bounded place to write, for temporary files", Pods::writesTemporaryFilesOnly),
                eachPod("no token of the API server", pod -> pod.says("automountServiceAccountToken", "false")),
                new Check("an account of its own for each service", Pods::strangeAccounts),
                each("Deployment", "three probes, on the management port", Pods::isProbed),
                each("Deployment", "a probe waits one or two seconds", Pods::probesWaitShortly),
                each("Deployment", "each probe asks its own question", Pods::probesAsk),
                new Check("readiness knows the database and not Kafka", Pods::readinessKnowsKafka),
                eachContainer(
                        "memory and processor are requested",
                        item -> item.at("resources/requests/cpu").isThere()
                                && item.at("resources/requests/memory").isThere()),
                eachContainer(
                        "the memory limit is what is requested",
                        item -> item.says("resources/limits/memory", item.text("resources/requests/memory"))),
                eachContainer("no limit of processor time", item -> !item.at("resources/limits/cpu")
                        .isThere()),
                new Check("the heap is a part of the memory limit", Pods::withoutHeapShare));
    }

    private static boolean isRestricted(Item namespace) {
        var labels = namespace.map("metadata/labels");
        return Stream.of("enforce", "audit", "warn")
                .map(mode -> "pod-security.kubernetes.io/" + mode)
                .allMatch(label -> "restricted".equals(labels.get(label))
                        && labels.getOrDefault(label + "-version", "").matches("v1\\.\\d+"));
    }

    private static boolean gainsNothing(Item container) {
        var context = container.at("securityContext");
        return context.says("allowPrivilegeEscalation", "false")
                && !context.says("privileged", "true")
                && context.texts("capabilities/drop").contains("ALL")
                && context.texts("capabilities/add").isEmpty();
    }

    private static boolean sharesNothing(Item pod) {
        return Stream.of("hostNetwork", "hostPID", "hostIPC").noneMatch(each -> pod.says(each, "true"))
                && pod.each("containers")
                        .flatMap(container -> container.each("ports"))
                        .noneMatch(port -> port.at("hostPort").isThere());
    }

    private static boolean mountsAllowedKinds(Item pod) {
        return pod.each("volumes").allMatch(volume -> VOLUMES.stream()
                .anyMatch(kind -> volume.at(kind).isThere()));
    }

    private static boolean writesTemporaryFilesOnly(Item pod) {
        var places = pod.each("volumes")
                .filter(volume -> volume.at("emptyDir").isThere())
                .toList();
        return places.size() == 1 && places.get(0).at("emptyDir/sizeLimit").isThere();
    }

    private static Stream<String> strangeAccounts(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload ->
                        !workload.says("spec/template/spec/serviceAccountName", Services.of(workload) + "-service"))
                .map(Item::toString);
    }

    private static boolean isProbed(Item deployment) {
        return probes(deployment).allMatch(probe -> probe.says("httpGet/port", "management"))
                && probes(deployment).count() == PROBES.size();
    }

    private static boolean probesWaitShortly(Item deployment) {
        return probes(deployment).allMatch(probe -> Set.of(1, 2).contains(probe.number("timeoutSeconds")));
    }

    private static boolean probesAsk(Item deployment) {
        return probes(deployment)
                .map(probe -> probe.text("httpGet/path"))
                .toList()
                .equals(List.of("/q/health/started", "/q/health/live", "/q/health/ready"));
    }

    private static Stream<Item> probes(Item deployment) {
        return PROBES.stream()
                .map(name -> deployment.at("spec/template/spec/containers/0/" + name))
                .filter(Item::isThere);
    }

    private static Stream<String> readinessKnowsKafka(Manifests manifests) {
        var kit =
                Manifests.read(Path.of("../../service-kit/src/main/resources/META-INF/microprofile-config.properties"));
        return Stream.of(
                        "quarkus.messaging.health.enabled=false",
                        "mp.messaging.connector.smallrye-kafka.health-enabled=false")
                .filter(setting -> !kit.contains(setting));
    }

    private static Stream<String> withoutHeapShare(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> !manifests
                        .settings(item)
                        .getOrDefault("JDK_JAVA_OPTIONS", "")
                        .contains("-XX:MaxRAMPercentage="))
                .map(Item::toString);
    }
}
