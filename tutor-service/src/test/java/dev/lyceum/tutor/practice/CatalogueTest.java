package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.text.Sha256;
import dev.lyceum.tutor.task.Concept;
import dev.lyceum.tutor.task.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every cell of the catalogue, a concept in one difficulty, as learners will meet it. */
class CatalogueTest {
    private static final Catalogue CATALOGUE = Catalogue.read();
    private static final int SAMPLE = 200;
    private static final Path FILES = Path.of("src", "main", "resources", "practice");

    /** What never stands in a question: a slot left open, two blanks, two signs, 1x, 0x, 1 apples, a sentence in small letters. */
    private static final Pattern NONSENSE = Pattern.compile("[{}]|  |[-−+] [-−+]|[-−+×÷·] [-−][0-9]"
            + "|(?<![0-9.,/^])[01][a-z](?![a-z])|(?<![0-9.,/])[01]\\(|[-+−] 0(?![.0-9])"
            + "|(?<![0-9.,/])1 (?!\\S*ss\\b)[a-z-]+s\\b|^[a-z]+ |[.?] [a-z]|null|\\s$");

    /** What is typed as an answer, in ASCII. */
    private static final Pattern ANSWER = Pattern.compile("(?!.*(?:[-+] -|  |[{}]))[ -~]+");

    private static final List<Cell> CELLS = CATALOGUE.concepts().stream()
            .flatMap(concept -> Stream.of(Difficulty.values()).map(difficulty -> Cell.of(concept, difficulty)))
            .toList();

    record Cell(PracticeConcept concept, Difficulty difficulty, List<PracticeProblem> sample) {
        static Cell of(PracticeConcept concept, Difficulty difficulty) {
            return new Cell(concept, difficulty, sample(concept, difficulty));
        }

        static List<PracticeProblem> sample(PracticeConcept concept, Difficulty difficulty) {
            return IntStream.range(0, SAMPLE)
                    .mapToObj(i -> concept.problem(difficulty, 42, i))
                    .toList();
        }

        @Override
        public String toString() {
            return concept.concept() + " " + difficulty;
        }
    }

    static Stream<Cell> cells() {
        return CELLS.stream();
    }

    @Test
    void everyConceptCanBePractisedAndComesAfterWhatItNeeds() throws IOException {
        Set<Concept> before = new HashSet<>();
        for (PracticeConcept concept : CATALOGUE.concepts()) {
            assertThat(before).as("taught before " + concept.concept()).containsAll(concept.after());
            assertThat(concept.grade()).isBetween(4, 12);
            before.add(concept.concept());
        }
        assertThat(before).containsExactlyInAnyOrder(Concept.values());
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.count()).as("concepts, their list and the words").isEqualTo(before.size() + 2L);
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellHasSkeletonsEnoughAndEachMakesManyProblems(Cell cell) {
        List<Skeleton> skeletons = cell.concept().cells().get(cell.difficulty());
        assertThat(skeletons).hasSizeGreaterThanOrEqualTo(2);

        assertThat(skeletons)
                .allSatisfy(skeleton -> assertThat(distinct(skeleton)).hasSizeGreaterThanOrEqualTo(10));
        assertThat(cell.sample().stream().map(PracticeProblem::text).distinct().count())
                .isGreaterThanOrEqualTo(30);
    }

    private static Set<String> distinct(Skeleton skeleton) {
        Dice dice = Dice.of("distinct");
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 2_000 && texts.size() < 10; i++) {
            try {
                texts.add(skeleton.draw(dice).text());
            } catch (Rejected rejected) {
                continue;
            }
        }
        return texts;
    }

    @ParameterizedTest
    @MethodSource("cells")
    void noQuestionIsNonsense(Cell cell) {
        for (PracticeProblem problem : cell.sample()) {
            assertThat(NONSENSE.matcher(problem.text()).find())
                    .as(problem.text())
                    .isFalse();
            assertThat(problem.text().length()).as(problem.text()).isBetween(8, 300);
            assertThat(ANSWER.matcher(problem.answer()).matches())
                    .as(problem.answer())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("cells")
    void theSameSeedBringsTheSameProblems(Cell cell) {
        assertThat(Cell.sample(cell.concept(), cell.difficulty())).isEqualTo(cell.sample());
    }

    /** Where this line changes, the catalogue's version does: the same seed brings another problem than before. */
    @Test
    void aSeedBringsTheSameProblemsForEver() {
        List<String> texts = new ArrayList<>();
        cells().forEach(cell ->
                cell.sample().stream().limit(5).map(PracticeProblem::toString).forEach(texts::add));

        assertThat(CATALOGUE.version() + " " + Sha256.hex(String.join("\n", texts)))
                .isEqualTo("2 763b536c874b05c2a3342166ff9bd4130696d18fe8ff0b984c5617067343e7e0");
    }

    @Test
    void whatAnyConceptBringsWasTaughtByThen() {
        IntStream.range(0, SAMPLE).forEach(i -> {
            assertThat(CATALOGUE.anyFor(Difficulty.ELEMENTARY, 7, i).grade()).isLessThanOrEqualTo(5);
            assertThat(CATALOGUE.anyFor(Difficulty.MIDDLE, 7, i).grade()).isLessThanOrEqualTo(8);
        });
    }
}
