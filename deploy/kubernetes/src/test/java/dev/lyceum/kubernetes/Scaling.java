package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;

import java.util.List;
import java.util.stream.Stream;

/** How many there are, and that the databases bear them. */
final class Scaling {

    /** Beside the pool: two of JDBC for validation, three of the relay, one that listens. */
    private static final int BESIDE_THE_POOL = 6;

    /** For the migrations, the operator, backups and whoever looks. */
    private static final int RESERVE = 30;

    private Scaling() {}

    static List<Check> checks() {
        return List.of(
                new Check("two replicas or more", Scaling::tooFew),
                new Check("one autoscaler for each Deployment", Scaling::notOneScaler),
                each("ScaledObject", "a consumer's replicas are capped by the partitions", Scaling::limitsToLag),
                new Check("no more replicas than partitions", Scaling::moreThanPartitions),
                each("ScaledObject", "without figures the number of replicas stands", item -> item.at("spec/fallback")
                        .isThere()),
                new Check("the connections of all replicas fit the database", Scaling::tooManyConnections));
    }

    private static Stream<String> tooFew(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> fewest(manifests, item) < 2)
                .map(Item::toString);
    }

    private static Stream<Item> scalers(Manifests manifests, Item deployment) {
        return manifests
                .of("HorizontalPodAutoscaler", "ScaledObject")
                .filter(scaler -> scaler.says("spec/scaleTargetRef/name", deployment.name()));
    }

    private static int fewest(Manifests manifests, Item deployment) {
        return scalers(manifests, deployment)
                .mapToInt(scaler -> Math.max(scaler.number("spec/minReplicas"), scaler.number("spec/minReplicaCount")))
                .min()
                .orElse(deployment.number("spec/replicas"));
    }

    private static int most(Manifests manifests, Item deployment) {
        return scalers(manifests, deployment)
                .mapToInt(scaler -> Math.max(scaler.number("spec/maxReplicas"), scaler.number("spec/maxReplicaCount")))
                .max()
                .orElse(deployment.number("spec/replicas"));
    }

    private static Stream<String> notOneScaler(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> scalers(manifests, item).count() != 1
                        || item.at("spec/replicas").isThere())
                .map(Item::toString);
    }

    private static Stream<Item> kafkaTriggers(Item scaler) {
        return scaler.each("spec/triggers").filter(trigger -> trigger.says("type", "kafka"));
    }

    private static boolean limitsToLag(Item scaler) {
        return kafkaTriggers(scaler).findAny().isPresent()
                && kafkaTriggers(scaler).allMatch(trigger -> trigger.says("metadata/limitToPartitionsWithLag", "true"));
    }

    private static Stream<String> moreThanPartitions(Manifests manifests) {
        return manifests
                .of("ScaledObject")
                .filter(scaler -> kafkaTriggers(scaler)
                        .map(trigger -> manifests.find("KafkaTopic", trigger.text("metadata/topic")))
                        .anyMatch(topic -> topic.isEmpty()
                                || topic.get().number("spec/partitions") < scaler.number("spec/maxReplicaCount")))
                .map(Item::toString);
    }

    /** A rollout has one pod more than there may be. */
    private static Stream<String> tooManyConnections(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var pool = Integer.parseInt(manifests.settings(deployment).getOrDefault("DB_POOL", "0"));
            var wanted = (most(manifests, deployment) + 1) * (pool + BESIDE_THE_POOL);
            var given = manifests
                    .find("Cluster", Services.database(Services.of(deployment)))
                    .map(cluster -> cluster.number("spec/postgresql/parameters/max_connections"))
                    .orElse(0);
            return wanted <= given - RESERVE
                    ? Stream.empty()
                    : Stream.of(deployment + " may want " + wanted + " of " + given + " connections");
        });
    }
}
