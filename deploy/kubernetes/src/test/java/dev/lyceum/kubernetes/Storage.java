package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;

import java.util.List;
import java.util.stream.Stream;

/** The databases, their backups, and how their schema changes. */
final class Storage {

    private Storage() {}

    static List<Check> checks() {
        return List.of(
                new Check("a database cluster for each service", Storage::missing),
                each("Cluster", "three instances", item -> item.number("spec/instances") == 3),
                each(
                        "Cluster",
                        "a new version comes by itself, the primary last",
                        item -> item.says("spec/primaryUpdateStrategy", "unsupervised")),
                each(
                        "Cluster",
                        "a commit is on a second instance",
                        item -> item.number("spec/postgresql/synchronous/number") >= 1
                                && item.says("spec/postgresql/synchronous/dataDurability", "required")),
                each("Cluster", "the log is archived", item -> item.each("spec/plugins")
                        .anyMatch(plugin -> plugin.says("isWALArchiver", "true"))),
                new Check("a backup every night", Storage::withoutBackup),
                new Check("the database is watched", Storage::unwatched),
                new Check(
                        "no pooler in between",
                        manifests -> manifests.of("Pooler").map(Item::toString)),
                new Check("the application's role owns nothing", Storage::ownsSchema),
                new Check("a migration job for each service", Storage::withoutMigrations),
                new Check("migrations give up on a lock, and on a statement", Storage::withoutTimeouts),
                new Check("no replica migrates", Storage::replicasMigrate));
    }

    private static Stream<String> missing(Manifests manifests) {
        return Services.NAMES.stream()
                .map(Services::database)
                .filter(name -> manifests.find("Cluster", name).isEmpty());
    }

    private static Stream<String> withoutBackup(Manifests manifests) {
        return manifests
                .of("Cluster")
                .filter(cluster -> manifests
                        .of("ScheduledBackup")
                        .noneMatch(backup -> backup.says("spec/cluster/name", cluster.name())))
                .map(Item::toString);
    }

    private static Stream<String> unwatched(Manifests manifests) {
        var watched = manifests
                .of("PodMonitor")
                .flatMap(monitor -> monitor.each("spec/selector/matchExpressions"))
                .anyMatch(expression -> expression.says("key", "cnpg.io/cluster"));
        return watched ? Stream.empty() : Stream.of("no PodMonitor looks at the databases");
    }

    /** The service signs in as another role than the one that migrates, and that one has no right beyond signing in. */
    private static Stream<String> ownsSchema(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> {
            var user = manifests.settings(deployment).getOrDefault("DB_USER", "");
            var plain = manifests
                    .find("Cluster", Services.database(Services.of(deployment)))
                    .filter(cluster -> !cluster.says("spec/bootstrap/initdb/owner", user))
                    .stream()
                    .flatMap(cluster -> cluster.each("spec/managed/roles"))
                    .anyMatch(role -> role.says("name", user)
                            && role.says("superuser", "false")
                            && role.says("createdb", "false")
                            && role.says("createrole", "false"));
            return plain ? Stream.empty() : Stream.of(deployment + " signs in as '" + user + "'");
        });
    }

    private static Stream<String> withoutMigrations(Manifests manifests) {
        return Services.NAMES.stream().filter(name -> manifests
                .find("Job", name + "-migrations")
                .filter(job -> job.number("spec/parallelism") <= 1 && job.number("spec/completions") <= 1)
                .filter(job -> job.says(
                        "spec/template/spec/volumes/1/projected/sources/0/secret/name", name + "-postgres-app"))
                .isEmpty());
    }

    private static Stream<String> withoutTimeouts(Manifests manifests) {
        return manifests
                .of("Job")
                .filter(job -> !manifests.settings(job).containsKey("DB_MIGRATION_LOCK_TIMEOUT")
                        || !manifests.settings(job).containsKey("DB_MIGRATION_STATEMENT_TIMEOUT"))
                .map(Item::toString);
    }

    private static Stream<String> replicasMigrate(Manifests manifests) {
        return manifests
                .of("Deployment")
                .filter(item -> !"false".equals(manifests.settings(item).get("DB_MIGRATE")))
                .map(Item::toString);
    }
}
