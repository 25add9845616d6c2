package dev.lyceum.tutor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Prints how well the checker does on each labelled file, with everything it judged otherwise than the teacher; of held-out
 * files the figures only, because who reads their rows tunes to them.
 */
@Tag("eval")
class EvaluationTest {
    private static final Logger LOG = Logger.getLogger(EvaluationTest.class);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers-development",
                "answers-development-forms",
                "answers-development-spellings",
                "answers-held-out",
                "answers-held-out-second",
                "answers-held-out-third",
                "answers-held-out-fourth",
                "answers-hostile"
            })
    void answers(String file) {
        AnswerLabels labels = AnswerLabels.of(file);
        if (isOpen(file)) {
            labels.answers().stream().filter(each -> !each.isRight()).forEach(each -> LOG.infof("  %s", each));
        }
        LOG.infof(
                "%s: %d pairs, precision %.4f, recall %.4f, agreement %.4f, false accepts %d",
                file,
                labels.answers().size(),
                labels.precision(),
                labels.recall(),
                labels.agreement(),
                labels.falseAccepts().size());
        assertThat(labels.answers()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps-development", "steps-held-out"})
    void steps(String file) {
        StepLabels labels = StepLabels.of(file);
        if (isOpen(file)) {
            labels.steps().stream()
                    .filter(each -> !each.isRight())
                    .forEach(each -> LOG.infof(
                            "  %s => %s: %s, was %s",
                            each.previous(),
                            each.next(),
                            each.label(),
                            each.verdict().kind()));
        }
        LOG.infof(
                "%s: %d pairs, agreement %.4f, false accepts %d, mistake class %.4f",
                file,
                labels.steps().size(),
                labels.agreement(),
                labels.falseAccepts().size(),
                labels.classed());
        assertThat(labels.steps()).hasSizeGreaterThan(100);
    }

    private static boolean isOpen(String file) {
        return !file.contains("held-out");
    }
}
