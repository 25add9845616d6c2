package dev.lyceum.tutor.session;

import dev.lyceum.tutor.checking.Verdict;

/** A message and its answer. */
record Exchange(Conversation conversation, Verdict verdict, Turn message, Turn reply) {}
