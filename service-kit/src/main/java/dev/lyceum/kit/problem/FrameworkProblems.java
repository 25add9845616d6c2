package dev.lyceum.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the framework says, in our words. */
final class FrameworkProblems {
    static final Problem UNAUTHENTICATED =
            Problem.of(401, "unauthenticated", "Send a valid access token: Authorization: Bearer <token>.");
    static final Problem ROLE_REQUIRED = Problem.of(403, "role-required", "Your account has not the role this needs.");
    static final Problem UNFORESEEN =
            Problem.of(500, "unforeseen", "Something went wrong on our side. The traceId helps us to find it.");

    static final Problem NOT_JSON = Problem.invalid("", "json", "The body is not valid JSON.");

    private FrameworkProblems() {}

    static Problem of(int status) {
        return switch (status) {
            case 400 -> Problem.of(400, "invalid-request", "The request is not well-formed.");
            case 401 -> UNAUTHENTICATED;
            case 403 -> ROLE_REQUIRED;
            case 404 -> Problem.notFound();
            case 405 -> Problem.of(405, "method-not-allowed", "This path does not take that method.");
            case 406 -> Problem.of(406, "not-acceptable", "This answer is not to be had in the media type asked for.");
            case 413 -> Problem.of(413, "too-large", "The request body is too large.");
            case 415 -> Problem.of(415, "unsupported-media-type", "This path does not take that media type.");
            default -> status < 500 ? Problem.of(status, "invalid-request", "The request was refused.") : UNFORESEEN;
        };
    }

    static Problem of(ConstraintViolationException failure) {
        return Problem.invalid(failure.getConstraintViolations().stream()
                .map(FrameworkProblems::fieldError)
                .sorted(Comparator.comparing(Problem.FieldError::pointer))
                .toList());
    }

    private static Problem.FieldError fieldError(ConstraintViolation<?> violation) {
        String rule = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new Problem.FieldError(pointer(violation.getPropertyPath()), kebab(rule), violation.getMessage());
    }

    /** The first two nodes name our method and its parameter, which is nobody's business. */
    private static String pointer(Path path) {
        return "/"
                + StreamSupport.stream(path.spliterator(), false)
                        .filter(node -> node.getKind() == ElementKind.PROPERTY
                                || node.getKind() == ElementKind.CONTAINER_ELEMENT)
                        .map(node -> (node.getIndex() == null ? "" : node.getIndex() + "/") + node.getName())
                        .collect(Collectors.joining("/"));
    }

    /** Jackson's message names our classes, so only its path and kind are told. */
    static Problem of(JsonProcessingException failure) {
        if (!(failure instanceof JsonMappingException mapping)) {
            return NOT_JSON;
        }
        String pointer = mapping.getPath().stream()
                .map(reference -> reference.getFieldName() == null
                        ? String.valueOf(reference.getIndex())
                        : reference.getFieldName())
                .collect(Collectors.joining("/", "/", ""));
        return mapping instanceof UnrecognizedPropertyException
                ? Problem.invalid(pointer, "unknown-field", "There is no such field.")
                : Problem.invalid(pointer, "type", "The value has the wrong type or is not one of those allowed.");
    }

    private static String kebab(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
