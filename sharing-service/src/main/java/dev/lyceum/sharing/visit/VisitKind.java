package dev.lyceum.sharing.visit;

/** Who, or what, has opened a link. Only a HUMAN is a visitor; the others are counted beside. */
enum VisitKind {
    HUMAN,
    /** Whose link it is, known by a token. */
    OWNER,
    BOT,
    HEAD,
    /** A browser that fetched it before anybody asked. */
    PREFETCH,
    /** A messenger that draws a preview. */
    UNFURL
}
