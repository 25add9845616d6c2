package dev.lyceum.tutor.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.task.Difficulty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** docs/practice.md: what the catalogue brings, for a person to read. */
class SamplesTest {
    private static final Path COMMITTED = Path.of("..", "docs", "practice.md");
    private static final int SAMPLES = 3;

    /** A person's build brings it up to date; CI's only compares. */
    @Test
    void theCommittedSamplesAreWhatTheCatalogueBrings() throws IOException {
        String written = samples();
        String before = Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "";
        if (!before.equals(written) && System.getenv("CI") == null) {
            Files.writeString(COMMITTED, written);
        }
        assertThat(written)
                .as("docs/practice.md (a build without CI=true has just brought it up to date: read and commit)")
                .isEqualTo(before);
    }

    private static String samples() {
        var text = new StringBuilder(
                "# Practice, in samples\n\n"
                        + "Written by the build from `tutor-service/src/main/resources/practice`: three problems of every skeleton, with the answer\n"
                        + "and the form it must have. To be read whole by somebody who did not write them whenever they change.\n");
        Catalogue.read().concepts().forEach(concept -> append(text, concept));
        return text.toString();
    }

    private static void append(StringBuilder text, PracticeConcept concept) {
        text.append("\n## %s\n\n`%s`, from grade %d%s\n"
                .formatted(concept.title(), concept.concept(), concept.grade(), after(concept)));
        for (Difficulty difficulty : Difficulty.values()) {
            text.append("\n**").append(difficulty).append("**\n");
            List<Skeleton> skeletons = concept.cells().get(difficulty);
            for (int i = 0; i < skeletons.size(); i++) {
                text.append('\n');
                drawn(skeletons.get(i), Dice.of(concept.concept() + "/" + difficulty + "/" + i))
                        .forEach(line -> text.append(line).append('\n'));
            }
        }
    }

    private static String after(PracticeConcept concept) {
        List<String> names =
                concept.after().stream().map(needed -> "`" + needed + "`").toList();
        return names.isEmpty() ? "" : "; after " + String.join(", ", names);
    }

    private static Set<String> drawn(Skeleton skeleton, Dice dice) {
        Set<String> lines = new LinkedHashSet<>();
        while (lines.size() < SAMPLES) {
            try {
                PracticeProblem problem = skeleton.draw(dice);
                lines.add("- " + problem.text() + " → `" + problem.answer() + "` " + problem.form());
            } catch (Rejected rejected) {
                continue;
            }
        }
        return lines;
    }
}
