package dev.lyceum.kit.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What went wrong, in words for a client. Thrown anywhere, answered by {@link ProblemAnswers}. */
public class Problem extends RuntimeException {
    private final int status;
    private final String code;
    private final transient List<FieldError> errors;
    private final transient Map<String, Object> more;
    private final transient Duration retryAfter;

    private Problem(
            int status, String code, String detail, List<FieldError> errors, Map<String, Object> more, Duration retry) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.more = Map.copyOf(more);
        this.retryAfter = retry;
    }

    public static Problem of(int status, String code, String detail) {
        return new Problem(status, code, detail, List.of(), Map.of(), null);
    }

    /** 404: not there and not yours look the same. */
    public static Problem notFound() {
        return of(404, "not-found", "There is nothing here for you.");
    }

    /** 400 with the places that are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        return new Problem(400, "invalid-request", "The request is not well-formed.", errors, Map.of(), null);
    }

    public static Problem invalid(String pointer, String code, String message) {
        return invalid(List.of(new FieldError(pointer, code, message)));
    }

    /** 422: well-formed, refused by a rule. */
    public static Problem refused(String code, String detail) {
        return of(422, code, detail);
    }

    /** 429: told when one more will be granted. */
    public static Problem tooMany(String detail, long nanosToWait) {
        return of(429, "too-many-requests", detail)
                .retryAfter(Duration.ofSeconds(TimeUnit.NANOSECONDS.toSeconds(nanosToWait) + 1));
    }

    public static Problem conflict(String code, String detail) {
        return of(409, code, detail);
    }

    /** 413, with the limit that holds here. */
    public static Problem tooLarge(long limitInBytes) {
        return of(413, "too-large", "The request body is larger than " + limitInBytes / 1024 + " KiB.");
    }

    /** 503: something this service needs does not answer. */
    public static Problem away(String what) {
        return of(
                        503,
                        "dependency-away",
                        "The " + what + " does not answer. Try again; with an Idempotency-Key nothing is done twice.")
                .retryAfter(Duration.ofSeconds(2));
    }

    /** The same problem, with one more member for the client. */
    public Problem with(String member, Object value) {
        return new Problem(status, code, getMessage(), errors, Map.of(member, value), retryAfter);
    }

    public Problem retryAfter(Duration duration) {
        return new Problem(status, code, getMessage(), errors, more, duration);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, Object> more() {
        return more;
    }

    /** Null when a retry is not what helps. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Where in the request, as a JSON pointer or the name of a parameter; which rule; in words. */
    public record FieldError(String pointer, String code, String message) {}
}
