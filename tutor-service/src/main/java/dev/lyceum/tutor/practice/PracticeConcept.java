package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.util.List;
import java.util.Map;

/**
 * What can be practised, in four difficulties.
 *
 * @param grade in which it is first taught
 * @param after what should be understood before
 */
record PracticeConcept(
        Concept concept, String title, int grade, List<Concept> after, Map<Difficulty, List<Skeleton>> cells) {
    /** Far more than any cell needs: a test draws thousands. */
    private static final int MOST_DRAWS = 2_000;

    /** The same problem for ever, as long as the catalogue's file is not changed. */
    PracticeProblem problem(Difficulty difficulty, long seed, int index) {
        Dice dice = Dice.of(concept + "/" + difficulty + "/" + seed + "/" + index);
        List<Skeleton> skeletons = cells.get(difficulty);
        return problem(skeletons.get(dice.below(skeletons.size())), dice);
    }

    @Override
    public String toString() {
        return concept.toString();
    }

    private PracticeProblem problem(Skeleton skeleton, Dice dice) {
        Rejected last = new Rejected("nothing drawn");
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            try {
                return skeleton.draw(dice);
            } catch (Rejected rejected) {
                last = rejected;
            }
        }
        throw new IllegalStateException(concept + " has a skeleton that makes no problem", last);
    }
}
