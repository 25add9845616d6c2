package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {

    @Test
    void theSameWordsRollTheSameNumbersForEver() {
        Dice dice = Dice.of("ADDITION/MIDDLE/42/0");
        assertThat(IntStream.range(0, 8).map(i -> dice.below(100)).boxed())
                .containsExactly(74, 73, 55, 40, 2, 74, 76, 5);
    }

    @Test
    void everyNumberComesAboutAsOftenAsTheNext() {
        int[] counts = new int[10];
        for (int i = 0; i < 10_000; i++) {
            counts[Dice.of("seed/" + i).below(10)]++;
        }
        assertThat(counts).satisfies(each -> assertThat(each)
                .matches(all -> IntStream.of(all).allMatch(n -> n > 850 && n < 1150)));
    }
}
