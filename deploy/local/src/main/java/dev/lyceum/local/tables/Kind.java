package dev.lyceum.local.tables;

/** What a table is for, and with that, what is right in it and wrong in others. */
public enum Kind {

    /** How something stands: written again and again. */
    STATE,

    /** What happened, once and for ever: only added to. */
    FACTS,

    /** What waits, or is kept for a while: rows come and go. */
    QUEUE
}
