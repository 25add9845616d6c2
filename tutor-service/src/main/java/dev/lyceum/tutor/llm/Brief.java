package dev.lyceum.tutor.llm;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.dialogue.Move;
import java.util.List;

/**
 * All that a model is told: what the rules decided, in their words, and what it was about. No answer, no step that is withheld,
 * and no name or id of anybody.
 *
 * @param language that of the reply
 * @param conversation what the learner wrote lately, oldest first
 * @param verdict of the last message; null for an opening
 * @param move what the tutor does; null for an opening
 * @param say the words to be put in other words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Brief(
        Occasion occasion,
        String language,
        Reader reader,
        String problem,
        List<String> conversation,
        VerdictKind verdict,
        Move move,
        String say) {

    public enum Occasion {
        OPENING,
        REPLY,
        SUMMARY
    }

    public enum Reader {
        CHILD,
        TEENAGER
    }
}
