package dev.lyceum.kit.edge;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Writes into every operation of the contract what any of them may answer besides its own. */
public class CommonAnswers implements OASFilter {
    private static final String PROBLEM = "application/problem+json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(operation, method, path)));
    }

    private static void complete(Operation operation, PathItem.HttpMethod method, String path) {
        boolean hasBody = method == PathItem.HttpMethod.POST
                || method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH;
        add(operation, 400, "invalid-request", "Malformed: `errors[]` says where.");
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            add(operation, 401, "unauthenticated", "No token, or not a valid one.");
        }
        if (path.contains("{")) {
            add(operation, 404, "not-found", "Not there, or not yours.");
        }
        if (hasBody) {
            add(operation, 413, "too-large", "The body is larger than 256 KiB.");
            add(operation, 415, "unsupported-media-type", "The body is not application/json.");
        }
        add(operation, 429, "too-many-requests", "Too many requests: wait `Retry-After` seconds.");
        add(
                operation,
                503,
                "dependency-away",
                "Something this needs does not answer: try again after `Retry-After` seconds.");
    }

    private static void add(Operation operation, int status, String code, String description) {
        if (!operation.getResponses().hasAPIResponse(String.valueOf(status))) {
            operation.getResponses().addAPIResponse(String.valueOf(status), answer(status, code, description));
        }
    }

    private static APIResponse answer(int status, String code, String description) {
        Map<String, Object> example = new TreeMap<>(Map.of(
                "type",
                "/problems/" + code,
                "title",
                code.substring(0, 1).toUpperCase() + code.substring(1).replace('-', ' '),
                "status",
                status,
                "detail",
                description,
                "code",
                code,
                "traceId",
                "4bf92f3577b34da6a3ce929d0e0e4736"));
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(
                                PROBLEM,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(example)));
    }
}
