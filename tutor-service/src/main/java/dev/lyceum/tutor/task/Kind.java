package dev.lyceum.tutor.task;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.sentence.SentencePattern;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A kind of word problem.
 *
 * @param says the texts that tell it
 * @param model what it stands for, the names of slots for its numbers
 * @param find what is asked for without solving anything; empty where the model is that already
 * @param list what is asked for, where that is more than x
 * @param constants numbers that are known without being told: the angles of a triangle come to 180°
 * @param measured a unit of what the number in a slot measures: areas, lengths, times
 * @param conditions without which it is another problem
 */
record Kind(
        String name,
        List<SentencePattern> says,
        Map<String, Quantity> constants,
        Map<String, Unit> measured,
        Map<String, Division> lets,
        List<Statement> conditions,
        Statement model,
        Optional<Expression> find,
        List<Expression> list,
        boolean percent,
        Parts parts,
        ProblemType type,
        Difficulty difficulty,
        List<Concept> concepts) {

    /** The slot for the unit that a question names. */
    static final String UNIT = "unit";

    /** @throws IllegalStateException when a number that is told does not count */
    Kind mustUseAllThatIsTold() {
        says.forEach(text -> text.numbers().stream()
                .filter(slot -> !letters().contains(slot))
                .findFirst()
                .ifPresent(unused -> {
                    throw new IllegalStateException("nothing is done with " + unused);
                }));
        return this;
    }

    /** Where there may be a part of a thing. */
    enum Parts {
        NOWHERE,
        /** Half of them may be told of, but not answered. */
        TOLD,
        ANYWHERE
    }

    /** Whether the units are of the sorts that it tells of. */
    boolean measures(Map<String, Optional<Unit>> units) {
        return measured.entrySet().stream().allMatch(each -> units.get(each.getKey())
                .filter(unit -> unit.dimension().equals(each.getValue().dimension()))
                .isPresent());
    }

    /** What is asked for as a calculation. */
    Expression asked() {
        return find.orElseGet(() -> (Expression) model);
    }

    /** Every slot whose number counts. */
    SortedSet<String> letters() {
        SortedSet<String> letters = new TreeSet<>(model.variables());
        find.ifPresent(formula -> letters.addAll(formula.variables()));
        conditions.forEach(condition -> letters.addAll(condition.variables()));
        lets.values().forEach(division -> letters.addAll(List.of(division.number(), division.by())));
        return letters;
    }
}
