package dev.lyceum.kit.openapi;

import dev.lyceum.kit.problem.ProblemTitles;
import dev.lyceum.kit.text.Languages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** What any operation may answer besides its own, and the problem body of every refusal. */
final class CommonAnswers {
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");
    private static final String NOT_AUTHORIZED = "Not Authorized";
    private static final String NOT_ALLOWED = "Not Allowed";
    private static final String BAD_REQUEST = "Bad Request";

    private CommonAnswers() {}

    static void add(Operation operation, HttpMethod method, String path) {
        var answers = operation.getResponses();
        removeFrameworksOwn(answers);
        add(answers, 400, "`invalid-request`: malformed; `errors[]` says where.");
        if (isSecured(operation)) {
            add(answers, 401, "`unauthenticated`: no token, or not a valid one.");
        }
        if (needsRole(operation)) {
            add(answers, 403, "`role-required`: the caller has not the role this needs.");
        }
        if (path.contains("{")) {
            add(answers, 404, "`not-found`: not there, or not yours.");
        }
        if (method == HttpMethod.POST || method == HttpMethod.PUT || method == HttpMethod.PATCH) {
            add(answers, 413, "`too-large`: the body is larger than allowed.");
            add(answers, 415, "`unsupported-media-type`: the body is of another media type.");
        }
        if (method == HttpMethod.GET && isSecured(operation) && isJson(answers.getAPIResponse("200"))) {
            addEntityTag(operation);
        }
        if (answers.hasAPIResponse("201")) {
            operation.addParameter(idempotencyKey());
            add(answers, 409, "`idempotency-key-in-flight`: a request with this key is still being worked on.");
            add(answers, 422, "`idempotency-key-reused`: this key was used with another body.");
        }
        add(answers, 429, "`too-many-requests`: wait `Retry-After` seconds.");
        add(answers, 503, "`dependency-away`: try again after `Retry-After` seconds; nothing was lost.");
        operation.setResponses(sorted(answers));
    }

    private static boolean isJson(APIResponse answer) {
        return answer != null
                && answer.getContent() != null
                && answer.getContent().hasMediaType(MediaType.APPLICATION_JSON);
    }

    private static void addEntityTag(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(HttpHeaders.IF_NONE_MATCH)
                .in(Parameter.In.HEADER)
                .description("The `ETag` of an earlier answer: 304 when nothing has changed since.")
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        operation
                .getResponses()
                .getAPIResponse("200")
                .addHeader(
                        HttpHeaders.ETAG,
                        OASFactory.createHeader()
                                .description("Names this content; send it back as `If-None-Match`.")
                                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
        add(operation.getResponses(), 304, "What the client has is still so; no body.");
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "1 to 255 visible ASCII characters. The same key and body answer the stored success again, with "
                                + "`Idempotency-Replayed: true`; kept 7 days.")
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255));
    }

    private static void add(APIResponses answers, int status, String description) {
        if (!answers.hasAPIResponse(String.valueOf(status))) {
            answers.addAPIResponse(
                    String.valueOf(status), OASFactory.createAPIResponse().description(description));
        }
    }

    /** The framework guesses them without a body; ours say more. */
    private static void removeFrameworksOwn(APIResponses answers) {
        for (String status : new String[] {"400", "401", "403"}) {
            APIResponse answer = answers.getAPIResponse(status);
            if (answer != null
                    && (NOT_AUTHORIZED.equals(answer.getDescription())
                            || NOT_ALLOWED.equals(answer.getDescription())
                            || BAD_REQUEST.equals(answer.getDescription()))) {
                answers.removeAPIResponse(status);
            }
        }
    }

    private static APIResponses sorted(APIResponses answers) {
        var sorted = OASFactory.createAPIResponses();
        new TreeMap<>(answers.getAPIResponses()).forEach((status, answer) -> {
            if (status.startsWith("4") || status.startsWith("5")) {
                answer.setContent(problem(Integer.parseInt(status), answer.getDescription()));
            }
            sorted.addAPIResponse(status, answer);
        });
        return sorted;
    }

    private static Content problem(int status, String description) {
        Matcher code = CODE.matcher(description);
        String name = code.find() ? code.group(1) : "invalid-request";
        Map<String, Object> example = new TreeMap<>(Map.of(
                "type",
                "/problems/" + name,
                "title",
                ProblemTitles.of(name).getOrDefault(Languages.ENGLISH, name),
                "status",
                status,
                "code",
                name,
                "traceId",
                "4bf92f3577b34da6a3ce929d0e0e4736"));
        var media = OASFactory.createMediaType()
                .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                .example(example);
        return OASFactory.createContent().addMediaType(PROBLEM, media);
    }

    private static boolean isSecured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static boolean needsRole(Operation operation) {
        return isSecured(operation)
                && operation.getSecurity().stream()
                        .flatMap(requirement -> requirement.getSchemes().values().stream())
                        .anyMatch(roles -> !roles.isEmpty());
    }
}
