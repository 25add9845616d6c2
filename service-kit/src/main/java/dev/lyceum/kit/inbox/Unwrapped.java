package dev.lyceum.kit.inbox;

/** Mutiny reports exhausted retries as an exception of its own around the one that mattered. */
final class Unwrapped {
    private Unwrapped() {}

    static Throwable of(Throwable failure) {
        return failure instanceof IllegalStateException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
