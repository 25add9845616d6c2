package dev.lyceum.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A mistake as people make it.
 *
 * @param resource kind and name of the resource that has it
 * @param at where; the last part is a field, the end of a list ({@code -}), or one to take away
 * @param value as JSON; empty takes the field away
 * @param caughtBy the line of the check-list that must report it
 */
record Defect(String resource, String at, String value, String caughtBy) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POD = "spec/template/spec/";
    private static final String CONTAINER = POD + "containers/0/";

    static final List<Defect> ALL = List.of(
            new Defect(
                    "Deployment tutor-service",
                    CONTAINER + "livenesProbe",
                    "{}",
                    "no field and no word that Kubernetes does not know"),
            new Defect(
                    "HTTPRoute tutor",
                    "spec/rules/0/matches/0/path/type",
                    "\"PathPrefixx\"",
                    "no field and no word that a custom resource's definition does not know"),
            new Defect(
                    "KafkaTopic tutor.events.v1",
                    "spec/partitons",
                    "12",
                    "no field and no word that a custom resource's definition does not know"),
            new Defect(
                    "Service tutor-service",
                    "spec/selector",
                    "{\"app\": \"tutor\"}",
                    "a Service selects somebody, and its port is there"),
            new Defect(
                    "Deployment tutor-service",
                    CONTAINER + "readinessProbe/httpGet/port",
                    "\"mgmt\"",
                    "a probe asks a port that is there"),
            new Defect(
                    "Deployment tutor-service",
                    CONTAINER + "envFrom/0/configMapRef/name",
                    "\"tutor-setings\"",
                    "what is named is there"),
            new Defect("Deployment tutor-service", POD + "securityContext/runAsNonRoot", "", "no pod runs as root"),
            new Defect(
                    "Job tutor-migrations",
                    CONTAINER + "securityContext/capabilities/add",
                    "[\"NET_ADMIN\"]",
                    "no privilege is gained"),
            new Defect(
                    "Cluster gamification-postgres",
                    "spec/postgresql/parameters/max_connections",
                    "\"200\"",
                    "the connections of all replicas fit the database"),
            new Defect(
                    "Deployment tutor-service",
                    CONTAINER + "image",
                    "\"lyceum/tutor-service:latest\"",
                    "images by digest"),
            new Defect(
                    "NetworkPolicy sharing-service",
                    "spec/egress/-",
                    "{\"to\": [{\"ipBlock\": {\"cidr\": \"0.0.0.0/0\"}}], \"ports\": [{\"port\": 443}]}",
                    "the tutor alone may reach out of the cluster"),
            new Defect(
                    "HTTPRoute profile",
                    "spec/rules/0/matches/-",
                    "{\"path\": {\"type\": \"PathPrefix\", \"value\": \"/q\"}}",
                    "health, metrics and management are never routed"),
            new Defect(
                    "Deployment profile-service",
                    POD + "terminationGracePeriodSeconds",
                    "15",
                    "an orderly end has time enough"),
            new Defect("HorizontalPodAutoscaler tutor-service", "spec/minReplicas", "1", "two replicas or more"),
            new Defect(
                    "KafkaUser sharing",
                    "spec/authorization/acls/-",
                    "{\"resource\": {\"type\": \"topic\", \"name\": \"tutor.events.v1\"}, \"operations\": [\"Write\"]}",
                    "a service writes its own topics only"),
            new Defect(
                    "ExternalSecret tutor-database",
                    "metadata/name",
                    "\"tutor-db\"",
                    "every secret is made by somebody"));

    void plant(Manifests manifests) {
        var item = manifests.all().stream()
                .filter(each -> each.toString().equals(resource))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + resource));
        var slash = at.lastIndexOf('/');
        var place = item.at(at.substring(0, slash)).node();
        var field = at.substring(slash + 1);
        if (field.equals("-")) {
            ((ArrayNode) place).add(json());
        } else if (value.isEmpty()) {
            ((ObjectNode) place).remove(field);
        } else {
            ((ObjectNode) place).set(field, json());
        }
    }

    private JsonNode json() {
        try {
            return JSON.readTree(value);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return resource + " " + at;
    }
}
