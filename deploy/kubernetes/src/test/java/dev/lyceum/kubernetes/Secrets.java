package dev.lyceum.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing that must not be read is in what is rendered. */
final class Secrets {

    private static final String TELLING = "(?i).*(password|secret|token|api_?key|jaas).*";

    private Secrets() {}

    static List<Check> checks() {
        return List.of(
                new Check(
                        "no secret is written down",
                        manifests -> manifests.of("Secret").map(Item::toString)),
                new Check("no setting is a secret", Secrets::settings),
                new Check("secrets come as files", Secrets::variables),
                new Check("what is not made in the cluster comes from the store", Secrets::notFromTheStore),
                new Check("an issuer by https, and no wild card for browsers", Secrets::developersDefaults));
    }

    private static Stream<String> settings(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> manifests.settings(workload).entrySet().stream()
                .filter(setting -> setting.getKey().matches(TELLING) && !isAddress(setting))
                .filter(setting -> !setting.getValue().isEmpty())
                .map(setting -> workload + ": " + setting.getKey()));
    }

    /** Where the public keys are, and who issues tokens, is no secret. */
    private static boolean isAddress(Map.Entry<String, String> setting) {
        return setting.getValue().startsWith("https://");
    }

    private static Stream<String> variables(Manifests manifests) {
        return manifests
                .workloads()
                .filter(workload -> workload.each("spec/template/spec/containers")
                        .flatMap(container -> Stream.concat(container.each("env"), container.each("envFrom")))
                        .anyMatch(variable ->
                                variable.at("valueFrom/secretKeyRef").isThere()
                                        || variable.at("secretRef").isThere()))
                .map(Item::toString);
    }

    private static Stream<String> notFromTheStore(Manifests manifests) {
        return Stream.concat(
                        Services.NAMES.stream().map(name -> name + "-database"),
                        Stream.of("backup-store", "lyceum-tls"))
                .filter(name -> manifests.find("ExternalSecret", name).isEmpty());
    }

    private static Stream<String> developersDefaults(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> !manifests
                                .settings(item)
                                .getOrDefault("TOKEN_ISSUER", "")
                                .startsWith("https://")
                        || !manifests
                                .settings(item)
                                .getOrDefault("TOKEN_KEYS", "")
                                .startsWith("https://")
                        || !manifests
                                .settings(item)
                                .getOrDefault("CORS_ORIGINS", "*")
                                .matches("https://[a-z0-9.-]+"))
                .map(Item::toString);
    }
}
