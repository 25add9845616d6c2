package dev.lyceum.tutor.session;

/**
 * A message and its answer.
 *
 * @param reply in the words of the rules
 * @param pending a model is to say it in other words
 */
record Exchange(Heard heard, Turn message, Turn reply, boolean pending) {}
