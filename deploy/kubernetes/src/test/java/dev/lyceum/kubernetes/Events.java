package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Kafka, its topics, and who may read and write them. */
final class Events {

    /** What may be lost is not needed again. */
    private static final Set<String> LOSSY = Set.of("sharing.visits.v1", "sharing.analytics.v1");

    private static final Pattern HEARD = Pattern.compile("(?m)^mp\\.messaging\\.incoming\\.[^=]*\\.topic=(.+)$");

    private Events() {}

    static List<Check> checks() {
        return List.of(
                new Check("three controllers and three brokers", Events::tooFewNodes),
                each("Kafka", "a record is on three brokers, and two must have it", Events::isReplicated),
                each(
                        "Kafka",
                        "no topic makes itself",
                        item -> item.says("spec/kafka/config/auto.create.topics.enable", "false")),
                each("Kafka", "Kafka is spoken to by TLS and by name", Events::isSafe),
                each("Kafka", "brokers know their zone", item -> item.at("spec/kafka/rack/topologyKey")
                        .isThere()),
                new Check("every topic of topics.yaml, with its partitions, and no other", Events::otherTopics),
                each(
                        "KafkaTopic",
                        "a topic is on three brokers",
                        item -> item.number("spec/replicas") == 3
                                && item.number("spec/config/min.insync.replicas") == 2),
                new Check("a topic is kept longer than a backup", Events::keptTooShortly),
                new Check("a user for each service", Events::missingUsers),
                new Check("a service writes its own topics only", Events::writesOthers),
                new Check("a service may read what it listens to", Events::hearsInVain),
                each("KafkaUser", "no right is a wild card", Events::isExact));
    }

    private static Stream<String> tooFewNodes(Manifests manifests) {
        return Stream.of("controller", "broker")
                .filter(role -> manifests
                                .of("KafkaNodePool")
                                .filter(pool -> pool.texts("spec/roles").contains(role))
                                .mapToInt(pool -> pool.number("spec/replicas"))
                                .sum()
                        < 3);
    }

    private static boolean isReplicated(Item kafka) {
        var config = kafka.at("spec/kafka/config");
        return config.number("default.replication.factor") == 3 && config.number("min.insync.replicas") == 2;
    }

    private static boolean isSafe(Item kafka) {
        return kafka.each("spec/kafka/listeners")
                        .allMatch(listener -> listener.says("tls", "true")
                                && Set.of("scram-sha-512", "tls").contains(listener.text("authentication/type")))
                && kafka.says("spec/kafka/authorization/type", "simple");
    }

    private static Stream<String> otherTopics(Manifests manifests) {
        var wanted = new HashMap<String, String>();
        topics().properties()
                .forEach(topic -> wanted.put(topic.getKey(), topic.getValue().asText()));
        var there = new HashMap<String, String>();
        manifests.of("KafkaTopic").forEach(topic -> there.put(topic.name(), topic.text("spec/partitions")));
        var other = new TreeSet<String>();
        Stream.of(wanted, there).flatMap(each -> each.keySet().stream()).forEach(topic -> {
            if (!wanted.getOrDefault(topic, "").equals(there.get(topic))) {
                other.add(topic + " has " + there.get(topic) + " partitions, wanted " + wanted.get(topic));
            }
        });
        return other.stream();
    }

    private static JsonNode topics() {
        return Manifests.parse(Manifests.read(Path.of("../kafka/topics.yaml")))
                .all()
                .get(0)
                .node();
    }

    /** A service that was set back needs it again. */
    private static Stream<String> keptTooShortly(Manifests manifests) {
        var backup = manifests
                .of("ObjectStore")
                .mapToLong(store ->
                        Long.parseLong(store.text("spec/retentionPolicy").replace("d", "")))
                .max()
                .orElse(0);
        return manifests
                .of("KafkaTopic")
                .filter(topic -> !LOSSY.contains(topic.name()))
                .filter(topic -> topic.at("spec/config/retention.ms").node().asLong() < backup * 86_400_000)
                .map(Item::toString);
    }

    private static Stream<String> missingUsers(Manifests manifests) {
        return Services.NAMES.stream()
                .filter(name -> manifests.find("KafkaUser", name).isEmpty());
    }

    private static Stream<String> writesOthers(Manifests manifests) {
        return manifests.of("KafkaUser").flatMap(user -> user.each("spec/authorization/acls")
                .filter(acl -> acl.texts("operations").contains("Write"))
                .map(acl -> acl.text("resource/name"))
                .filter(topic -> !topic.startsWith(user.name() + "."))
                .map(topic -> user + " writes " + topic));
    }

    private static Stream<String> hearsInVain(Manifests manifests) {
        return manifests.of("KafkaUser").flatMap(user -> {
            var readable = user.each("spec/authorization/acls")
                    .filter(acl -> acl.texts("operations").contains("Read"))
                    .map(acl -> acl.text("resource/name"))
                    .toList();
            return heardBy(user.name())
                    .filter(topic -> !readable.contains(topic))
                    .map(topic -> user + " may not read " + topic);
        });
    }

    private static Stream<String> heardBy(String service) {
        var settings = Path.of("../../" + service + "-service/src/main/resources/application.properties");
        return HEARD.matcher(Manifests.read(settings)).results().map(topic -> topic.group(1)
                .strip());
    }

    private static boolean isExact(Item user) {
        return user.each("spec/authorization/acls")
                .allMatch(acl -> !acl.says("resource/name", "*")
                        && !acl.texts("operations").contains("All")
                        && (acl.says("resource/patternType", "literal") || acl.says("resource/type", "group")));
    }
}
