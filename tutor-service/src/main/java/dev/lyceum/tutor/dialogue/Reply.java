package dev.lyceum.tutor.dialogue;

/** What the tutor does, and says: never more than one question. */
public record Reply(Move move, String text) {}
