package dev.lyceum.local.access;

/** Whose the thing is that is asked for, seen from the caller. */
enum Ownership {
    OWN,
    /** The learner's; another learner's for the learner. */
    FOREIGN,
    ABSENT,
    /** There is something of this id, of the caller's own even, but it is something else. */
    OTHER_TYPE,
    /** It was there, and was the guardian's to see until it was deleted. */
    DELETED
}
