package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;
import static dev.lyceum.tutor.checking.VerdictKind.INCORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.PARTIAL;
import static dev.lyceum.tutor.checking.VerdictKind.UNPARSABLE;

import dev.lyceum.tutor.algebra.CompareExpressions;
import dev.lyceum.tutor.checking.Meaning.One;
import dev.lyceum.tutor.checking.Meaning.Point;
import dev.lyceum.tutor.checking.Meaning.Points;
import dev.lyceum.tutor.checking.Meaning.Several;
import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compares a pair, or the values of several letters, with the right one. */
record PointVerdict(Expected expected, Statement line) {

    Verdict of(Point right, Meaning given) {
        if (given instanceof Point point) {
            return point(right, point);
        }
        if (given instanceof Several several && several.name().isEmpty() && !(line instanceof Elements)) {
            return values(right.values(), several.values());
        }
        if (given instanceof One one && one.name().isPresent()) {
            return single(right, one.name().get(), one.value());
        }
        return unnamed(given);
    }

    /** Numbers of which it is not said whose they are; anything else is no answer. */
    private Verdict unnamed(Meaning given) {
        boolean numbers = given instanceof One || given instanceof Several;
        return Verdict.of(numbers ? UNPARSABLE : INCORRECT, Ground.INCOMPLETE_LINE, line);
    }

    /** Each is one of those that are right; the same one twice is one. */
    Verdict of(Points right, Meaning given) {
        List<Point> said = given instanceof Points several
                ? several.points()
                : given instanceof Point one ? List.of(one) : List.of();
        if (said.isEmpty()) {
            return unnamed(given);
        }
        Verdict worst = Verdict.worst(
                said.stream().map(point -> Verdict.best(right.points().stream().map(each -> point(each, point)))));
        long found = right.points().stream()
                .filter(each ->
                        said.stream().anyMatch(point -> point(each, point).kind() == CORRECT))
                .count();
        return worst.kind() == CORRECT && found < right.points().size()
                ? Verdict.of(PARTIAL, Ground.SOME_ANSWERS, line)
                : worst;
    }

    private Verdict point(Point right, Point given) {
        if (right.named().isEmpty() || given.named().isEmpty()) {
            return values(right.values(), given.values());
        }
        if (!right.named().keySet().containsAll(given.named().keySet())) {
            return Verdict.of(UNPARSABLE, Ground.OTHER_LETTER, line);
        }
        List<Expression> same = new ArrayList<>();
        List<Expression> said = new ArrayList<>();
        for (Map.Entry<String, Expression> each : given.named().entrySet()) {
            same.add(right.named().get(each.getKey()));
            said.add(each.getValue());
        }
        Verdict verdict = values(same, said);
        return verdict.kind() == CORRECT && said.size() < right.values().size()
                ? Verdict.of(PARTIAL, Ground.SOME_ANSWERS, line)
                : verdict;
    }

    private Verdict single(Point right, String name, Expression value) {
        Expression expectedValue =
                right.named().isEmpty() ? inOrder(right, name) : right.named().get(name);
        if (expectedValue == null) {
            return Verdict.of(UNPARSABLE, Ground.OTHER_LETTER, line);
        }
        Verdict verdict = values(List.of(expectedValue), List.of(value));
        return verdict.kind() == CORRECT ? Verdict.of(PARTIAL, Ground.SOME_ANSWERS, line) : verdict;
    }

    /** An unnamed pair is one of x and y. */
    private static Expression inOrder(Point right, String name) {
        int place = List.of("x", "y", "z").indexOf(name);
        return place >= 0 && place < right.values().size() ? right.values().get(place) : null;
    }

    private Verdict values(List<Expression> right, List<Expression> given) {
        if (right.size() != given.size()) {
            return Verdict.of(INCORRECT, Ground.WRONG_VALUE, line);
        }
        Verdict verdict = Verdict.of(CORRECT, Ground.RIGHT, line);
        for (int i = 0; i < right.size(); i++) {
            if (!CompareExpressions.areSame(right.get(i), given.get(i))) {
                boolean rounded = Rounding.isOf(given.get(i), right.get(i));
                if (!rounded) {
                    return Verdict.of(INCORRECT, Ground.WRONG_VALUE, line);
                }
                verdict = Verdict.of(FORM, Ground.ROUNDED, line);
            } else if (FormFault.of(given.get(i), expected, right.get(i)).isPresent()) {
                verdict = Verdict.of(FORM, Ground.NOT_COMPUTED, line);
            }
        }
        return verdict;
    }
}
