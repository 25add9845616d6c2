package dev.lyceum.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every answer that is not a success (RFC 9457). {@code type} names a page of the documentation. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "RFC 9457. `code` never changes; `title` and `detail` are for people.")
public record ProblemDetails(
        String type,
        String title,
        int status,
        String detail,
        String code,
        String traceId,
        List<Problem.FieldError> errors,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Object> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** For this request: with its trace, in the language it asks for. */
    public static ProblemDetails of(Problem problem, RoutingContext request) {
        return new ProblemDetails(
                "/problems/" + problem.code(),
                ProblemTitles.in(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE), problem.code()),
                problem.status(),
                problem.getMessage(),
                problem.code(),
                TraceId.of(request),
                problem.errors(),
                problem.more());
    }
}
