package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Expression.Constant;
import dev.lyceum.tutor.mathematics.Expression.Negation;
import dev.lyceum.tutor.mathematics.Reading.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All real numbers but some: ℝ ∖ {2, 3} is (-∞, 2) ∪ (2, 3) ∪ (3, ∞). */
final class Gaps {
    private Gaps() {}

    /** @param excluded in any order; only fractions can be put in order here */
    static Statement between(List<Expression> excluded) throws Refusal {
        if (excluded.stream().anyMatch(number -> Value.of(number).isEmpty())) {
            throw new Refusal(Reason.NOT_A_FORMULA);
        }
        List<Expression> ends = new ArrayList<>(excluded);
        ends.sort(Comparator.comparing(number -> Value.of(number).orElseThrow()));
        ends.add(0, new Negation(Constant.INFINITY));
        ends.add(Constant.INFINITY);
        List<Statement> intervals = new ArrayList<>();
        for (int i = 1; i < ends.size(); i++) {
            intervals.add(new Interval(ends.get(i - 1), false, ends.get(i), false));
        }
        return new AnyOf(intervals);
    }
}
