package dev.lyceum.tutor.session;

import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Move;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.wellbeing.Concern;
import java.util.Optional;

/**
 * A message of the learner's with what the tutor makes of it.
 *
 * @param after the conversation with the message in it
 * @param message the verdict in words
 * @param move what the reply does; fixed words do none
 * @param concern when the message raised one: then it was not judged, and the conversation goes on as if it had not been said
 */
record Heard(
        Conversation after,
        Verdict verdict,
        String message,
        Optional<Move> move,
        String reply,
        Optional<Concern> concern) {

    String understood() {
        return verdict.line().map(PlainText::of).orElse("");
    }
}
