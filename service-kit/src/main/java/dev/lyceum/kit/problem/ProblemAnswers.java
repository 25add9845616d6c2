package dev.lyceum.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.lyceum.kit.failure.Failure;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every failure becomes problem+json here, and nothing of its inside reaches the client. */
public class ProblemAnswers {
    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext request) {
        return answer(problem, request);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(Throwable failure, RoutingContext request) {
        return answer(FrameworkProblems.UNAUTHENTICATED, request);
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException failure, RoutingContext request) {
        return answer(FrameworkProblems.ROLE_REQUIRED, request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException failure, RoutingContext request) {
        return answer(FrameworkProblems.of(failure), request);
    }

    /** The first kind is named because the framework has an answer of its own for it. */
    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response malformed(JsonProcessingException failure, RoutingContext request) {
        return answer(FrameworkProblems.of(failure), request);
    }

    /** Bytes that are text in no encoding. */
    @ServerExceptionMapper
    public Response malformed(CharConversionException failure, RoutingContext request) {
        return answer(FrameworkProblems.NOT_JSON, request);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException failure, RoutingContext request) {
        if (failure.getCause() instanceof JsonProcessingException json) {
            return malformed(json, request);
        }
        return answer(FrameworkProblems.of(failure.getResponse().getStatus()), request);
    }

    @ServerExceptionMapper
    public Response unforeseen(Throwable failure, RoutingContext request) {
        if (Failure.of(failure) == Failure.TRANSIENT) {
            LOG.warnf("%s: database away: %s", TraceId.of(request), Failure.describe(failure));
            return answer(Problem.away("database"), request);
        }
        LOG.errorf("%s: unforeseen: %s", TraceId.of(request), Failure.whereabouts(failure));
        return answer(FrameworkProblems.UNFORESEEN, request);
    }

    private static Response answer(Problem problem, RoutingContext request) {
        var response = Response.status(problem.status())
                .type(ProblemDetails.MEDIA_TYPE)
                .entity(ProblemDetails.of(problem, request));
        if (problem.retryAfter() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfter().toSeconds());
        }
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return response.build();
    }
}
