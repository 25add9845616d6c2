package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Passage;
import dev.lyceum.tutor.checking.Talk;
import dev.lyceum.tutor.checking.VerdictKind;

/** A message of the learner's and what it was judged to be. */
public record Said(String text, VerdictKind kind) {

    /** By the learner's own account. */
    boolean isLost() {
        return kind == VerdictKind.NOT_MATH && Talk.isStuck(text);
    }

    /** Wrong, or not to be read. */
    boolean isMissed() {
        return switch (kind) {
            case INCORRECT, STEP_INVALID, UNPARSABLE -> true;
            case CORRECT, PARTIAL, FORM, UNIT, STEP_VALID, NOT_MATH -> false;
        };
    }

    boolean isPassage() {
        return Passage.in(text).isPresent();
    }
}
