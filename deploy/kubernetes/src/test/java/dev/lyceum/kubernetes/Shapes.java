package dev.lyceum.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Kubernetes' own kinds, field by field against typed models, which by themselves keep a misspelt field and say nothing. */
final class Shapes {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("v1/Namespace", Namespace.class),
            Map.entry("v1/ServiceAccount", ServiceAccount.class),
            Map.entry("v1/ConfigMap", ConfigMap.class),
            Map.entry("v1/Secret", Secret.class),
            Map.entry("v1/Service", Service.class),
            Map.entry("apps/v1/Deployment", Deployment.class),
            Map.entry("batch/v1/Job", Job.class),
            Map.entry("policy/v1/PodDisruptionBudget", PodDisruptionBudget.class),
            Map.entry("autoscaling/v2/HorizontalPodAutoscaler", HorizontalPodAutoscaler.class),
            Map.entry("networking.k8s.io/v1/NetworkPolicy", NetworkPolicy.class));

    /** The models take any text where the server takes one of these. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "protocol", Set.of("TCP", "UDP", "SCTP"),
            "policyTypes", Set.of("Ingress", "Egress"),
            "whenUnsatisfiable", Set.of("DoNotSchedule", "ScheduleAnyway"),
            "restartPolicy", Set.of("Always", "OnFailure", "Never"),
            "operator", Set.of("In", "NotIn", "Exists", "DoesNotExist"),
            "unhealthyPodEvictionPolicy", Set.of("IfHealthyBudget", "AlwaysAllow"),
            "imagePullPolicy", Set.of("Always", "IfNotPresent", "Never"));

    private Shapes() {}

    static boolean know(Item item) {
        return TYPES.containsKey(id(item));
    }

    private static String id(Item item) {
        return item.text("apiVersion") + "/" + item.kind();
    }

    static Stream<String> faults(Item item) {
        var type = JSON.constructType(TYPES.get(id(item)));
        List<String> faults = new ArrayList<>();
        walk(item.node(), type, "", faults);
        if (faults.isEmpty()) {
            try {
                JSON.treeToValue(item.node(), type);
            } catch (JsonProcessingException wrong) {
                faults.add(wrong.getOriginalMessage());
            }
        }
        return faults.stream().map(fault -> item + ": " + fault);
    }

    private static void walk(JsonNode node, JavaType type, String path, List<String> faults) {
        if (node.isArray() && type.isCollectionLikeType()) {
            node.forEach(each -> walk(each, type.getContentType(), path, faults));
        } else if (node.isObject() && type.isMapLikeType()) {
            node.properties()
                    .forEach(each -> walk(each.getValue(), type.getContentType(), path + "/" + each.getKey(), faults));
        } else if (node.isObject() && isBean(type)) {
            var known = properties(type);
            node.properties().forEach(each -> {
                var property = known.get(each.getKey());
                var at = path + "/" + each.getKey();
                if (property == null) {
                    faults.add("unknown field " + at);
                } else {
                    words(each.getKey(), each.getValue(), at, faults);
                    walk(each.getValue(), property.getPrimaryType(), at, faults);
                }
            });
        }
    }

    private static boolean isBean(JavaType type) {
        return type.getRawClass().getPackageName().startsWith("io.fabric8")
                && !type.hasRawClass(IntOrString.class)
                && !type.hasRawClass(Quantity.class);
    }

    private static Map<String, BeanPropertyDefinition> properties(JavaType type) {
        return JSON.getDeserializationConfig().introspect(type).findProperties().stream()
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, Function.identity()));
    }

    private static void words(String field, JsonNode value, String at, List<String> faults) {
        var words = WORDS.get(field);
        if (words != null) {
            (value.isArray() ? strings(value) : Stream.of(value.asText()))
                    .filter(word -> !words.contains(word))
                    .forEach(word -> faults.add(word + " is no word for " + at));
        }
    }

    private static Stream<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(each -> strings.add(each.asText()));
        return strings.stream();
    }
}
