package dev.lyceum.tutor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the checker has learned stays learned. The held-out files are for {@code -Peval} only. */
class RegressionTest {

    @Test
    void answersAreJudgedAsATeacherDoes() {
        AnswerLabels answers = AnswerLabels.of("answers-development");
        assertThat(answers.falseAccepts()).isEmpty();
        assertThat(answers.recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(answers.agreement()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void anAnswerHasTheFormThatIsAskedFor() {
        AnswerLabels answers = AnswerLabels.of("answers-development-forms");
        assertThat(answers.falseAccepts()).isEmpty();
        assertThat(answers.recall()).isGreaterThanOrEqualTo(0.99);
        assertThat(answers.agreement()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void anAnswerIsReadAsPeopleWriteIt() {
        AnswerLabels answers = AnswerLabels.of("answers-development-spellings");
        assertThat(answers.falseAccepts()).isEmpty();
        assertThat(answers.recall()).isGreaterThanOrEqualTo(0.98);
        assertThat(answers.agreement()).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void whatOnlyLooksRightIsNotAccepted() {
        AnswerLabels answers = AnswerLabels.of("answers-hostile");
        assertThat(answers.falseAccepts()).isEmpty();
        assertThat(answers.recall()).isGreaterThanOrEqualTo(0.99);
    }

    @Test
    void stepsAreJudgedAsATeacherDoes() {
        StepLabels steps = StepLabels.of("steps-development");
        assertThat(steps.falseAccepts()).isEmpty();
        assertThat(steps.agreement()).isGreaterThanOrEqualTo(0.99);
    }
}
