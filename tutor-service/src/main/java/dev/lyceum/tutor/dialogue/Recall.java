package dev.lyceum.tutor.dialogue;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.dialogue.Memory.Went;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of the sessions before is worth a word when the next begins. */
public enum Recall {
    WENT_WELL,
    WAS_HARD,

    // --- what to look out for
    SIGNS,
    /** What is done to a side is done to all of each side. */
    SIDES,
    BRACKETS,
    /** Which operation undoes which. */
    OPERATIONS,
    /** Only what is alike can be put together. */
    LIKE,
    SOLUTIONS,
    DERIVATIVES,
    CALCULATION;

    private static final int SESSIONS = 3;

    /**
     * Of the last three sessions only those count that were about a concept of this problem. When the latest of them went well,
     * that is it; otherwise the kind of mistake made most often, of equals the latest; without any, that it was hard, if it was.
     *
     * @param before newest first
     * @param concepts of the problem at hand
     */
    public static Optional<Recall> of(List<Memory> before, Collection<String> concepts) {
        List<Memory> akin = before.stream()
                .limit(SESSIONS)
                .filter(memory -> memory.isAkinTo(concepts))
                .toList();
        return akin.stream()
                .findFirst()
                .flatMap(latest -> latest.went() == Went.WELL ? Optional.of(WENT_WELL) : lookOut(akin));
    }

    private static Optional<Recall> lookOut(List<Memory> akin) {
        Map<Recall, Long> mistakes = akin.stream()
                .flatMap(memory -> memory.mistakes().stream())
                .collect(groupingBy(Recall::kind, LinkedHashMap::new, counting()));
        return mistakes.entrySet().stream()
                .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
                .map(Map.Entry::getKey)
                .or(() -> Optional.of(WAS_HARD).filter(hard -> akin.get(0).went() == Went.BADLY));
    }

    private static Recall kind(Mistake mistake) {
        return switch (mistake) {
            case MOVE_SIGN, SIGN, DISTRIBUTE_SIGN, SIGN_FACTOR, SIGN_ROOT, INEQUALITY_FLIP -> SIGNS;
            case ONE_SIDE, DIVIDE_PARTIAL, MULT_PARTIAL -> SIDES;
            case DISTRIBUTE, ADD_IN_DISTRIBUTE, FRESHMAN -> BRACKETS;
            case FORGOT_DIVIDE,
                    SUBTRACT_COEF,
                    ADD_COEF,
                    INVERTED,
                    MULT_NOT_DIV,
                    DIV_NOT_MULT,
                    HALF_NOT_ROOT,
                    FORGOT_SQUARE -> OPERATIONS;
            case COMBINE_UNLIKE, ADD_ACROSS -> LIKE;
            case LOST, EXTRA -> SOLUTIONS;
            case POWER_RULE, PRODUCT_RULE -> DERIVATIVES;
            case ORDER, ARITH -> CALCULATION;
        };
    }
}
