package dev.lyceum.tutor.practice;

import dev.lyceum.tutor.mathematics.Rational;
import java.util.List;

/** Where the value of a parameter comes from. */
sealed interface Source {
    void draw(String name, Dice dice, Drawn drawn);

    /** {@code 2 to 9}, {@code 0.5 to 4 by 0.25} */
    record Range(Rational from, Rational step, int count) implements Source {
        @Override
        public void draw(String name, Dice dice, Drawn drawn) {
            drawn.put(name, from.plus(step.times(Rational.of(dice.below(count)))));
        }
    }

    /** {@code 2 | 3 | 5} */
    record Choice(List<Rational> numbers) implements Source {
        @Override
        public void draw(String name, Dice dice, Drawn drawn) {
            drawn.put(name, numbers.get(dice.below(numbers.size())));
        }
    }

    /** {@code any fruit}, {@code red | blue} */
    record OneWord(List<Word> words) implements Source {
        @Override
        public void draw(String name, Dice dice, Drawn drawn) {
            drawn.put(name, words.get(dice.below(words.size())));
        }
    }

    /** {@code price of thing} */
    record PriceOf(String thing) implements Source {
        @Override
        public void draw(String name, Dice dice, Drawn drawn) {
            Word word = drawn.word(thing);
            word.price()
                    .orElseThrow(() -> new IllegalStateException(word.one() + " has no price"))
                    .draw(name, dice, drawn);
        }
    }

    /** {@code = n * price} */
    record Derived(Formula formula) implements Source {
        @Override
        public void draw(String name, Dice dice, Drawn drawn) {
            drawn.put(name, formula.value(drawn));
        }
    }
}
