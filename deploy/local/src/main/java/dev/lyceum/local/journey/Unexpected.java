package dev.lyceum.local.journey;

import dev.lyceum.local.journey.Api.Answer;

/** An answer that is not what the journey needs to go on. */
public final class Unexpected extends RuntimeException {

    public Unexpected(String expected, Answer answer) {
        this("Expected " + expected + ", but it was " + answer.status() + " " + answer.text());
    }

    public Unexpected(String message) {
        super(message, null, false, false);
    }
}
