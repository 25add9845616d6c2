package dev.lyceum.gamification.rules;

/** Says what data of a rule has to be like. */
public final class Rule {
    /** @throws IllegalArgumentException naming the demand, when it is not met */
    public static void must(boolean met, String demand) {
        if (!met) {
            throw new IllegalArgumentException("must be: " + demand);
        }
    }

    private Rule() {}
}
