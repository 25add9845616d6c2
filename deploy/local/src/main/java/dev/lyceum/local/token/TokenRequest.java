package dev.lyceum.local.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Whose token is wanted.
 *
 * @param subject the account, 1 to 255 characters; a UUID unless one wants to see how another subject fares
 * @param roles of student, guardian, teacher, admin; student when absent
 * @param expiresInSeconds 1 to 86,400; an hour when absent
 * @param name of the person, as an identity provider would tell it
 * @param zoneinfo an IANA zone
 * @param locale a BCP 47 language tag
 */
public record TokenRequest(
        String subject,
        List<String> roles,
        int expiresInSeconds,
        Optional<String> name,
        Optional<String> zoneinfo,
        Optional<String> locale) {

    private static final Set<String> FIELDS =
            Set.of("subject", "roles", "expiresInSeconds", "name", "zoneinfo", "locale");
    private static final Set<String> ROLES = Set.of("student", "guardian", "teacher", "admin");

    /** One thing wrong with a request; {@code pointer} as of RFC 6901. */
    public record Fault(String pointer, String code, String message) {}

    /** What a request was read as: either faults or a request. */
    public record Reading(Optional<TokenRequest> request, List<Fault> faults) {}

    /** Reads strictly: nothing unknown, nothing of the wrong type. */
    public static Reading read(JsonNode body) {
        var faults = new ArrayList<Fault>();
        if (body == null || !body.isObject()) {
            return new Reading(Optional.empty(), List.of(new Fault("", "type", "must be an object")));
        }
        body.fieldNames().forEachRemaining(field -> unknown(field, faults));
        check(body, "subject", node -> text(node, 255), "is required: text of 1 to 255 characters", true, faults);
        check(
                body,
                "roles",
                TokenRequest::roles,
                "must be a list of " + ROLES.stream().sorted().toList(),
                false,
                faults);
        check(body, "expiresInSeconds", TokenRequest::lifetime, "must be a number from 1 to 86400", false, faults);
        for (var field : List.of("name", "zoneinfo", "locale")) {
            check(body, field, node -> text(node, 100), "must be text of 1 to 100 characters", false, faults);
        }
        return faults.isEmpty() ? new Reading(Optional.of(of(body)), List.of()) : new Reading(Optional.empty(), faults);
    }

    private static TokenRequest of(JsonNode body) {
        var roles = new ArrayList<String>();
        body.path("roles").forEach(role -> roles.add(role.textValue()));
        return new TokenRequest(
                body.get("subject").textValue(),
                body.has("roles") ? List.copyOf(roles) : List.of("student"),
                body.path("expiresInSeconds").asInt(3600),
                Optional.ofNullable(body.path("name").textValue()),
                Optional.ofNullable(body.path("zoneinfo").textValue()),
                Optional.ofNullable(body.path("locale").textValue()));
    }

    private static void unknown(String field, List<Fault> faults) {
        if (!FIELDS.contains(field)) {
            faults.add(new Fault("/" + field.replace("~", "~0").replace("/", "~1"), "unknown", "is not known"));
        }
    }

    private static void check(
            JsonNode body,
            String field,
            Predicate<JsonNode> rule,
            String message,
            boolean required,
            List<Fault> faults) {
        var node = body.get(field);
        if (node == null ? required : !rule.test(node)) {
            faults.add(new Fault("/" + field, node == null ? "required" : "invalid", message));
        }
    }

    private static boolean text(JsonNode node, int longest) {
        return node.isTextual()
                && !node.textValue().isBlank()
                && node.textValue().length() <= longest
                && node.textValue().codePoints().noneMatch(TokenRequest::unprintable);
    }

    private static boolean unprintable(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static boolean roles(JsonNode node) {
        var known = node.isArray();
        for (var role : node) {
            known &= role.isTextual() && ROLES.contains(role.textValue());
        }
        return known;
    }

    private static boolean lifetime(JsonNode node) {
        return node.isInt() && node.intValue() >= 1 && node.intValue() <= 86_400;
    }
}
