package dev.lyceum.kubernetes;

import java.util.List;
import java.util.stream.Stream;

/** Every line that must hold. */
final class CheckList {

    private CheckList() {}

    /** In what people depend on. */
    static List<Check> ofProduction() {
        return Stream.of(
                        ofAll(),
                        Rollout.checks(),
                        Pods.checks(),
                        Scaling.checks(),
                        Network.checks(),
                        Entrance.checks(),
                        Events.checks(),
                        Storage.checks(),
                        Secrets.checks(),
                        Watching.checks())
                .flatMap(List::stream)
                .toList();
    }

    /** In everything that is rendered. */
    static List<Check> ofAll() {
        return Stream.concat(References.checks().stream(), Stream.of(fields())).toList();
    }

    private static Check fields() {
        return new Check(
                "no field and no word that Kubernetes does not know",
                manifests -> manifests.all().stream().filter(Shapes::know).flatMap(Shapes::faults));
    }

    /** @param definitions of everything that is not Kubernetes' own */
    static Check customResources(Definitions definitions) {
        return new Check(
                "no field and no word that a custom resource's definition does not know",
                manifests -> manifests.all().stream()
                        .filter(item -> !Shapes.know(item) && !Definitions.isElsewhere(item))
                        .flatMap(definitions::faults));
    }
}
