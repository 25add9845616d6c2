package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;

/** The body of a POST that needs no field: none at all, of whatever type, or {@code {}}. */
public record NoFields() {

    /** 400 for anything else. */
    public static void mustBe(String body) {
        if (body != null && !body.isBlank() && !body.strip().matches("\\{\\s*}")) {
            throw Problem.invalid("", "no-fields", "This request takes no field.");
        }
    }
}
