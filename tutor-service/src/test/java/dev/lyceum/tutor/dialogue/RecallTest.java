package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.dialogue.Memory.Went;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecallTest {
    private static final List<String> HERE = List.of("LINEAR_EQUATIONS", "NEGATIVE_NUMBERS");
    private static final Memory ELSEWHERE = memory("FRACTIONS", Went.BADLY, Mistake.ADD_ACROSS);

    @ParameterizedTest
    @MethodSource("before")
    void onlyTheLastThreeSessionsCount(List<Memory> before) {
        List<Memory> last = before.subList(0, Math.min(3, before.size()));

        assertThat(Recall.of(before, HERE)).isEqualTo(Recall.of(last, HERE));
    }

    @ParameterizedTest
    @MethodSource("before")
    void whatWasAboutOtherThingsSaysNothing(List<Memory> before) {
        List<Memory> last = before.subList(0, Math.min(2, before.size()));
        List<Memory> more = Stream.concat(
                        last.stream().limit(1),
                        Stream.concat(Stream.of(ELSEWHERE), last.stream().skip(1)))
                .toList();

        assertThat(Recall.of(more, HERE)).isEqualTo(Recall.of(last, HERE));
    }

    /** The rule said naively. */
    @ParameterizedTest
    @MethodSource("before")
    void itIsPraiseExactlyWhenTheLatestOfTheKindWentWell(List<Memory> before) {
        Optional<Memory> latest = before.stream()
                .limit(3)
                .filter(memory -> memory.concepts().stream().anyMatch(HERE::contains))
                .findFirst();

        assertThat(Recall.of(before, HERE).filter(Recall.WENT_WELL::equals).isPresent())
                .isEqualTo(latest.filter(memory -> memory.went() == Went.WELL).isPresent());
    }

    @ParameterizedTest
    @EnumSource(Mistake.class)
    void everyMistakeIsSomethingToLookOutFor(Mistake mistake) {
        assertThat(Recall.of(List.of(memory("LINEAR_EQUATIONS", Went.BADLY, mistake)), HERE))
                .get()
                .isNotIn(Recall.WENT_WELL, Recall.WAS_HARD);
    }

    @Test
    void ofMistakesMadeAsOftenTheLatestCounts() {
        Memory brackets = memory("LINEAR_EQUATIONS", Went.SOMEHOW, Mistake.DISTRIBUTE);
        Memory signs = memory("NEGATIVE_NUMBERS", Went.BADLY, Mistake.SIGN);

        assertThat(Recall.of(List.of(brackets, signs), HERE)).contains(Recall.BRACKETS);
        assertThat(Recall.of(List.of(brackets, signs, signs), HERE)).contains(Recall.SIGNS);
    }

    private static Memory memory(String concept, Went went, Mistake... mistakes) {
        return new Memory(List.of(concept), went, List.of(mistakes));
    }

    static Stream<List<Memory>> before() {
        var random = new SplittableRandom(67);
        return Stream.generate(() -> Stream.generate(() -> memory(random))
                        .limit(random.nextInt(6))
                        .toList())
                .limit(500);
    }

    private static Memory memory(SplittableRandom random) {
        return new Memory(
                some(random, List.of("LINEAR_EQUATIONS", "NEGATIVE_NUMBERS", "FRACTIONS", "POWERS", "ROOTS"), 2),
                Went.values()[random.nextInt(3)],
                some(random, List.of(Mistake.values()), 3));
    }

    private static <T> List<T> some(SplittableRandom random, List<T> all, int most) {
        return random.ints(random.nextInt(most + 1), 0, all.size())
                .distinct()
                .mapToObj(all::get)
                .toList();
    }
}
