package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.task.Difficulty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The problem of each day, a function of its date and difficulty. Concepts take turns, every year in another order. A year
 * draws from one half of all there is to draw and the years beside it from the other half, so nothing comes again within a
 * year, over New Year either.
 */
public final class DailyProblems {
    /** First and last grade of the concepts that take turns. */
    private static final Map<Difficulty, List<Integer>> GRADES = Map.of(
            Difficulty.ELEMENTARY, List.of(4, 5),
            Difficulty.MIDDLE, List.of(6, 8),
            Difficulty.HIGH, List.of(7, 10),
            Difficulty.ADVANCED, List.of(8, 12));
    /** Far more than a year takes of any concept: a test asks for every day of many years. */
    private static final int MOST_DRAWS = 10_000;

    private final Catalogue catalogue;

    public DailyProblems(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The same for ever, in this version of the catalogue. */
    public PracticeProblem of(LocalDate date, Difficulty difficulty) {
        List<PracticeConcept> inTurn = inTurn(date.getYear(), difficulty);
        int day = date.getDayOfYear() - 1;
        PracticeConcept concept = inTurn.get(day % inTurn.size());
        return ofYear(date.getYear(), concept, difficulty, day / inTurn.size());
    }

    private static PracticeProblem ofYear(int year, PracticeConcept concept, Difficulty difficulty, int round) {
        Set<String> texts = new HashSet<>();
        for (int index = 0; index < MOST_DRAWS; index++) {
            PracticeProblem drawn = concept.problem(difficulty, year, index);
            boolean isNew = isInHalfOf(year, drawn.text()) && texts.add(drawn.text());
            if (isNew && texts.size() > round) {
                return drawn;
            }
        }
        throw new IllegalStateException(concept + " has too few problems for a year");
    }

    private static boolean isInHalfOf(int year, String text) {
        return Dice.of(text).below(2) == Math.floorMod(year, 2);
    }

    private List<PracticeConcept> inTurn(int year, Difficulty difficulty) {
        List<PracticeConcept> left = new ArrayList<>(catalogue.concepts());
        List<Integer> grades = GRADES.get(difficulty);
        left.removeIf(concept -> concept.grade() < grades.get(0) || concept.grade() > grades.get(1));
        Dice dice = Dice.of("daily/" + difficulty + "/" + year);
        List<PracticeConcept> inTurn = new ArrayList<>();
        while (!left.isEmpty()) {
            inTurn.add(left.remove(dice.below(left.size())));
        }
        return inTurn;
    }
}
