package dev.lyceum.tutor.dialogue;

/**
 * The hints that a learner has asked for.
 *
 * @param released the highest level given for the line the learner has got to; 0 without any. What it said may be said again
 * @param left whether there is another
 */
public record Hints(int released, boolean left) {
    /** Of four. */
    public static final int MOST = 4;

    static final Hints NONE = new Hints(0, true);
}
