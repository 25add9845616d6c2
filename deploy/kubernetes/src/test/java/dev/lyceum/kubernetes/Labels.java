package dev.lyceum.kubernetes;

import java.util.Map;

/** Whether a selector means a pod. */
final class Labels {

    private Labels() {}

    /** @param selector with {@code matchLabels} and {@code matchExpressions}; an empty one selects everything */
    static boolean select(Item selector, Item workload) {
        return select(selector, workload.map("spec/template/metadata/labels"));
    }

    static boolean select(Item selector, Map<String, String> labels) {
        return all(selector.map("matchLabels"), labels)
                && selector.each("matchExpressions").allMatch(each -> holds(each, labels));
    }

    /** As a Service selects: labels alone. */
    static boolean all(Map<String, String> wanted, Map<String, String> labels) {
        return labels.entrySet().containsAll(wanted.entrySet());
    }

    private static boolean holds(Item expression, Map<String, String> labels) {
        var value = labels.get(expression.text("key"));
        return switch (expression.text("operator")) {
            case "In" -> value != null && expression.texts("values").contains(value);
            case "NotIn" -> !expression.texts("values").contains(value);
            case "Exists" -> value != null;
            default -> value == null;
        };
    }
}
