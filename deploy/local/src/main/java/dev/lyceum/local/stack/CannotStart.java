package dev.lyceum.local.stack;

/** Why the stack is not up, in words for the person who started it. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String message) {
        super(message, null, false, false);
    }
}
