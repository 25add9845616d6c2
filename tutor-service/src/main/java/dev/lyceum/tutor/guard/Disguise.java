package dev.lyceum.tutor.guard;

/** A way of telling an answer without writing it down. Total, and bounded in time by the length of the text. */
interface Disguise {
    boolean tells(Secret secret, Draft draft);
}
