package dev.lyceum.tutor.sentence;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.sentence.Bound.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What may stand in a slot. */
enum SlotKind {
    /** A number by itself: 12, twelve, 2 1/2. */
    NUMBER {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return number(tokens)
                    .map(number -> List.of(new Reading(1, new Amount(number, Optional.empty()))))
                    .orElse(List.of());
        }
    },
    /** $4.50, 12 dollars, 45 cents. */
    MONEY {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            boolean sign =
                    tokens.size() > 1 && CURRENCIES.contains(tokens.get(0).text());
            return sign
                    ? Unit.named(tokens.get(0).text())
                            .flatMap(unit -> number(tokens.subList(1, tokens.size()))
                                    .map(number -> List.of(new Reading(2, new Amount(number, Optional.of(unit))))))
                            .orElse(List.of())
                    : measured(tokens, true);
        }
    },
    /** 15%, 15 percent. */
    PERCENT {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            int sign = tokens.size() > 1 && PERCENT_SIGNS.contains(tokens.get(1).text())
                    ? 1
                    : tokens.size() > 2
                                    && tokens.get(1).text().equals("per")
                                    && tokens.get(2).text().equals("cent")
                            ? 2
                            : 0;
            return sign == 0
                    ? List.of()
                    : number(tokens)
                            .map(number -> List.of(
                                    new Reading(1 + sign, new Amount(Expression.percent(number), Optional.empty()))))
                            .orElse(List.of());
        }
    },
    /** A number with a unit that is no money: 12 cm, 60 km per hour. */
    QUANTITY {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return measured(tokens, false);
        }
    },
    /** Twice, 3 times, four times. */
    TIMES {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            if (tokens.isEmpty()) {
                return List.of();
            }
            Long said = MULTIPLES.get(tokens.get(0).text());
            if (said != null) {
                return List.of(new Reading(1, new Amount(Expression.of(Rational.of(said)), Optional.empty())));
            }
            return tokens.size() > 1 && tokens.get(1).text().equals("times")
                    ? number(tokens)
                            .map(number -> List.of(new Reading(2, new Amount(number, Optional.empty()))))
                            .orElse(List.of())
                    : List.of();
        }
    },
    /** A time of the day in minutes after midnight: 9:40. */
    CLOCK {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Clock.read(tokens);
        }
    },
    /** The same with its half of the day: 7:15 pm. */
    HALFDAY {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Clock.readHalf(tokens);
        }
    },
    /** Somebody, by name, by what they are, or by a pronoun once they are known. */
    PERSON {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Names.people(tokens, referent);
        }
    },
    /** Who is not asked about, by name, by what they are, or without an article: friends, charity. */
    OTHERS {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Stream.of(Names.people(tokens, Optional.empty()), Names.things(tokens))
                    .flatMap(List::stream)
                    .toList();
        }
    },
    /** Things of some kind: apples, toy cars, loaves of bread. */
    THINGS {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Names.things(tokens);
        }
    },
    /** What is done or was done: pick, picked. */
    VERB {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            return Names.verbs(tokens);
        }
    },
    /** A unit by itself: kilometres, hours. */
    UNIT {
        @Override
        List<Reading> read(List<Token> tokens, Optional<Bound> referent) {
            List<Reading> found = new ArrayList<>();
            for (int length = 1; length <= Math.min(LONGEST_UNIT, tokens.size()); length++) {
                int size = length;
                English.unit(tokens.subList(0, length))
                        .ifPresent(unit -> found.add(
                                new Reading(size, new Amount(Expression.of(Rational.ONE), Optional.of(unit)))));
            }
            return found;
        }
    };

    private static final Set<String> CURRENCIES = Set.of("$", "€", "£");
    private static final Set<String> MONEY_DIMENSIONS = Set.of("dollars", "euros", "pounds sterling");
    private static final Set<String> PERCENT_SIGNS = Set.of("%", "percent");
    private static final Map<String, Long> MULTIPLES = Map.of("twice", 2L, "double", 2L, "triple", 3L, "thrice", 3L);
    private static final int LONGEST_UNIT = 3;

    /** So many tokens from the first, and what they say. */
    record Reading(int length, Bound bound) {}

    /** @param referent whom a pronoun would mean */
    abstract List<Reading> read(List<Token> tokens, Optional<Bound> referent);

    boolean isNumber() {
        return switch (this) {
            case NUMBER, MONEY, PERCENT, QUANTITY, TIMES, CLOCK, HALFDAY -> true;
            case PERSON, OTHERS, THINGS, VERB, UNIT -> false;
        };
    }

    boolean isPerson() {
        return this == PERSON || this == OTHERS;
    }

    private static Optional<Expression> number(List<Token> tokens) {
        return tokens.stream().findFirst().flatMap(Token::number);
    }

    private static List<Reading> measured(List<Token> tokens, boolean money) {
        List<Reading> found = new ArrayList<>();
        number(tokens).ifPresent(number -> UNIT.read(tokens.subList(1, tokens.size()), Optional.empty())
                .forEach(unit -> ((Amount) unit.bound())
                        .unit()
                        .filter(each -> MONEY_DIMENSIONS.contains(each.dimension()) == money)
                        .ifPresent(each ->
                                found.add(new Reading(1 + unit.length(), new Amount(number, Optional.of(each)))))));
        return found;
    }
}
