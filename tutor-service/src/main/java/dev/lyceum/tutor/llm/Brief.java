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
 * @param problem that it is about; null where it is itself what is said
 * @param conversation what the learner wrote lately, oldest first
 * @param verdict of the last message; null where there is none
 * @param move what the tutor does; null where it answers nothing
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

    /** A word problem of the catalogue, to be told in other words. */
    public static Brief ofStory(String language, String story) {
        return new Brief(Occasion.PROBLEM, language, Reader.CHILD, null, List.of(), null, null, story);
    }

    public enum Occasion {
        OPENING,
        REPLY,
        SUMMARY,
        PROBLEM
    }

    public enum Reader {
        CHILD,
        TEENAGER
    }
}
