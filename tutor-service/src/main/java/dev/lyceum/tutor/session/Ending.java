package dev.lyceum.tutor.session;

/** How a reply that a model was to phrase came to its end. */
enum Ending {
    /** It was said to its end, by the model or by the rules. */
    COMPLETED,
    /** Whoever was saying it was stopped; what had been said is kept. */
    INTERRUPTED
}
