package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Ground;
import dev.lyceum.tutor.checking.Verdict;

/** What the tutor does in answer to a turn; {@link AnswerTurn} puts it in words. */
public enum Move {
    /** What is right is said to be right, and it goes on from there. */
    CONFIRM,
    /** A wrong answer is put into the problem, or held against a rough guess. */
    TEST,
    /** The question that exposes the mistake in a wrong line. */
    ASK_ABOUT_MISTAKE,
    /** The value is right: what is still to be done to it. */
    ASK_FORM,
    ASK_UNIT,
    /** Part of the answer is there. */
    ASK_FOR_THE_REST,
    /** What was written cannot be read, or says nothing about the problem. */
    ASK_TO_REWRITE,
    /** Encouragement, and a smaller step than was asked for before. */
    SMALLER_STEP,
    /** Talk about the problem is heard, and the question asked again. */
    LISTEN,
    GREET,
    /** From talk about something else, to the question. */
    LEAD_BACK,
    /** Where nothing can be checked. */
    THINK_ALONG;

    /** @param testable whether there is a way for the learner to see that the answer is wrong */
    static Move of(Scene scene, Verdict verdict, boolean testable) {
        if (scene.stuck() > 0 && leavesNothing(verdict)) {
            return SMALLER_STEP;
        }
        return switch (verdict.kind()) {
            case CORRECT, STEP_VALID -> CONFIRM;
            case INCORRECT -> testable ? TEST : ASK_ABOUT_MISTAKE;
            case STEP_INVALID -> ASK_ABOUT_MISTAKE;
            case PARTIAL -> ASK_FOR_THE_REST;
            case FORM -> verdict.ground() == Ground.QUESTION_AGAIN ? LISTEN : ASK_FORM;
            case UNIT -> ASK_UNIT;
            case UNPARSABLE -> ASK_TO_REWRITE;
            case NOT_MATH -> inTalk(verdict.ground());
        };
    }

    /** Nothing to go on from: wrong, unreadable, or lost. */
    private static boolean leavesNothing(Verdict verdict) {
        return verdict.isWrong() || verdict.line().isEmpty();
    }

    private static Move inTalk(Ground ground) {
        return switch (ground) {
            case STUCK -> SMALLER_STEP;
            case COURTESY -> GREET;
            case OFF_TOPIC -> LEAD_BACK;
            case UNVERIFIED -> THINK_ALONG;
            default -> LISTEN;
        };
    }
}
