package dev.lyceum.tutor.session;

import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.mathematics.PlainText;

/**
 * A message of the learner's with what the tutor makes of it.
 *
 * @param after the conversation with the message in it
 * @param message the verdict in words
 */
record Heard(Conversation after, Verdict verdict, String message, String reply) {

    String understood() {
        return verdict.line().map(PlainText::of).orElse("");
    }
}
