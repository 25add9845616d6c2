package dev.lyceum.tutor.task;

import dev.lyceum.tutor.algebra.Substitute;
import dev.lyceum.tutor.mathematics.Chain;
import dev.lyceum.tutor.mathematics.Comparison;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.sentence.Bindings;
import dev.lyceum.tutor.sentence.Bound.Amount;
import dev.lyceum.tutor.sentence.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads a word problem of a known kind. Every word and every number of it must be accounted for, the units must go together,
 * and all ways of reading it must come to the same answer: rather unread than read wrongly.
 */
final class ReadStory {
    private ReadStory() {}

    /** Total, and takes a millisecond or two. */
    static Optional<Story> read(String text) {
        return Text.read(text).flatMap(ReadStory::read);
    }

    private static Optional<Story> read(Text text) {
        List<Optional<Story>> readings = new ArrayList<>();
        for (Kind kind : WordProblems.KINDS) {
            kind.says().forEach(pattern -> pattern.readings(text).forEach(found -> readings.add(story(kind, found))));
        }
        return agreed(readings);
    }

    /** One that comes to nothing agrees with none that comes to something. */
    static Optional<Story> agreed(List<Optional<Story>> readings) {
        long answers = readings.stream()
                .map(reading -> reading.map(Story::answer))
                .distinct()
                .count();
        return answers == 1 ? readings.get(0) : Optional.empty();
    }

    private static Optional<Story> story(Kind kind, Bindings found) {
        Map<String, Expression> numbers = new HashMap<>();
        Map<String, Optional<Unit>> units = new HashMap<>();
        found.bySlot().forEach((slot, bound) -> {
            if (bound instanceof Amount amount && !slot.equals(Kind.UNIT)) {
                numbers.put(slot, amount.written());
                units.put(slot, amount.unit());
            }
        });
        kind.constants().forEach((name, constant) -> {
            numbers.put(name, constant.measures().get(0).amount());
            units.put(name, Optional.of(constant.measures().get(0).unit()));
        });
        return kind.measures(units) && divide(kind, numbers, units)
                ? solved(kind, new Substitute(numbers), new Dimension(units), found)
                : Optional.empty();
    }

    /** Adds what comes of the divisions; false where one has no result. */
    private static boolean divide(Kind kind, Map<String, Expression> numbers, Map<String, Optional<Unit>> units) {
        kind.lets().forEach((name, division) -> value(division.number(), numbers)
                .flatMap(number -> value(division.by(), numbers).flatMap(by -> division.of(number, by)))
                .ifPresent(result -> {
                    numbers.put(name, Expression.of(result));
                    units.put(
                            name,
                            division.part() == Division.Part.WHOLE_PART
                                    ? Optional.empty()
                                    : units.get(division.number()));
                }));
        return numbers.keySet().containsAll(kind.lets().keySet());
    }

    /** Of a slot, or a number itself. */
    private static Optional<Rational> value(String name, Map<String, Expression> numbers) {
        return Character.isDigit(name.charAt(0))
                ? Optional.of(Rational.of(Long.parseLong(name)))
                : Optional.ofNullable(numbers.get(name)).flatMap(Value::of);
    }

    private static Optional<Story> solved(Kind kind, Substitute numbers, Dimension units, Bindings found) {
        if (!kind.conditions().stream().allMatch(condition -> holds(numbers.in(condition)))) {
            return Optional.empty();
        }
        return Value.of(numbers.in(kind.asked()))
                .filter(value -> value.signum() >= 0)
                .filter(value -> isToldInWholes(kind, numbers, units))
                .flatMap(value -> kind.asked()
                        .fold(units)
                        .filter(powers -> isPossible(kind, value, powers))
                        .flatMap(powers -> answer(kind, numbers, value, powers, found)
                                .map(answer -> story(kind, numbers, value, answer))));
    }

    private static Story story(Kind kind, Substitute numbers, Rational value, String answer) {
        return new Story(
                kind.name(),
                numbers.in(kind.model()),
                value,
                listed(kind, numbers, value),
                answer,
                Form.COMPUTED,
                kind.type(),
                kind.difficulty(),
                kind.concepts());
    }

    /** Nobody has a part of a thing. */
    private static boolean isToldInWholes(Kind kind, Substitute numbers, Dimension units) {
        return kind.parts() != Kind.Parts.NOWHERE
                || numbers.values().entrySet().stream()
                        .filter(each -> units.letters().get(each.getKey()).isEmpty())
                        .map(Map.Entry::getValue)
                        .allMatch(number -> number instanceof Expression.Call || isWhole(Value.of(number)));
    }

    private static boolean isPossible(Kind kind, Rational value, Dimension.Powers powers) {
        boolean parts = kind.parts() == Kind.Parts.ANYWHERE || kind.percent();
        return powers.isNone() ? parts || value.isInteger() : !powers.isMixed();
    }

    private static boolean isWhole(Optional<Rational> value) {
        return value.filter(Rational::isInteger).isPresent();
    }

    private static Optional<String> answer(
            Kind kind, Substitute numbers, Rational value, Dimension.Powers powers, Bindings found) {
        if (kind.percent()) {
            return powers.isNone() ? WrittenAnswer.percent(value) : Optional.empty();
        }
        if (!kind.list().isEmpty()) {
            return powers.isNone() ? WrittenAnswer.list(listed(kind, numbers, value)) : Optional.empty();
        }
        Optional<Unit> asked = found.of(Kind.UNIT).flatMap(bound -> ((Amount) bound).unit());
        if (asked.isPresent()) {
            return Dimension.Powers.of(asked.get()).equals(powers)
                    ? WrittenAnswer.number(value, numbers.values().values())
                    : Optional.empty();
        }
        return powers.isNone()
                ? WrittenAnswer.number(value, numbers.values().values())
                : powers.unit().flatMap(unit -> WrittenAnswer.quantity(value, unit));
    }

    private static List<Expression> listed(Kind kind, Substitute numbers, Rational value) {
        Map<String, Expression> all = new HashMap<>(numbers.values());
        all.put(Story.ASKED, Expression.of(value));
        var substitute = new Substitute(all);
        return kind.list().stream().map(substitute::in).toList();
    }

    private static boolean holds(Statement condition) {
        List<Optional<Rational>> values =
                condition.sides().stream().map(Value::of).toList();
        List<Comparison> signs = condition instanceof Chain chain ? chain.signs() : List.of(Comparison.EQUAL);
        return IntStream.range(0, signs.size()).allMatch(i -> values.get(i)
                .flatMap(left -> values.get(i + 1).map(right -> holds(left, signs.get(i), right)))
                .orElse(false));
    }

    private static boolean holds(Rational left, Comparison sign, Rational right) {
        int order = left.compareTo(right);
        return switch (sign) {
            case EQUAL -> order == 0;
            case UNEQUAL -> order != 0;
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case GREATER -> order > 0;
            case AT_LEAST -> order >= 0;
        };
    }
}
