package dev.lyceum.tutor.session;

/** A message and its answer. */
record Exchange(Heard heard, Turn message, Turn reply) {}
