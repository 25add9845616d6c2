package dev.lyceum.tutor.llm;

/** What became of a request to a model. */
enum Outcome {
    /** All of it was said. */
    SAID,
    /** The guard did not let it pass; which of its rules stands beside it. */
    REFUSED,
    /** It is no answer to what was asked: no JSON, too long, more than one question, cut off. */
    GARBAGE,
    /** It did not end in time. */
    LATE,
    /** The endpoint refused or broke off. */
    FAILED,
    /** It was not sent: too many are under way, or the endpoint has failed so often that it is let alone for a while. */
    NOT_SENT;
}
