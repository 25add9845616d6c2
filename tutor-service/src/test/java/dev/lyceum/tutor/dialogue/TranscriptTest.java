package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TranscriptTest {
    /** The number of the turn chooses among the sentences: every one is heard. */
    private static final int MOST_VARIANTS = 6;

    private static final Map<String, Wording> WORDINGS = Wordings.all();

    static Stream<Arguments> conversations() {
        return WORDINGS.keySet().stream()
                .flatMap(words -> Transcript.all().stream().map(each -> Arguments.of(words, each)));
    }

    /** Whatever language the learner writes in, the tutor speaks its own. */
    @ParameterizedTest
    @MethodSource("conversations")
    void everyTurnIsMetWithItsMoveAndGivesNothingAway(String words, Transcript transcript) {
        Wording wording = WORDINGS.get(words);
        Question question = Questions.of(transcript.problem());
        List<Statement> working = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        for (Transcript.Turn turn : transcript.talk()) {
            Verdict verdict = JudgeTurn.judge(question, working, turn.learner());
            working.addAll(verdict.working());
            said.add(new Said(turn.learner(), verdict.kind()));
            assertThat(verdict.kind()).as(turn.learner()).isEqualTo(turn.verdict());
            IntStream.range(0, MOST_VARIANTS)
                    .mapToObj(number -> Scene.of(question, List.copyOf(working), List.copyOf(said), number)
                            .after(new Hints(turn.hints(), turn.hints() < Hints.MOST)))
                    .forEach(scene -> assertIsMet(wording, turn, scene, verdict));
        }
    }

    private static void assertIsMet(Wording wording, Transcript.Turn turn, Scene scene, Verdict verdict) {
        Tutor tutor = new Tutor(wording);
        Reply reply = tutor.reply(scene, verdict);
        assertThat(reply.move()).as(turn.learner()).isEqualTo(turn.move());
        assertThat(turn.with()).as(reply.text()).allMatch(key -> isAmong(wording, reply.text(), key));
        assertThat(turn.heard()).as(reply.text()).allMatch(reply.text()::contains);
        assertThat(turn.unheard()).as(reply.text()).noneMatch(reply.text()::contains);
        assertThat(reply.text()).doesNotContainPattern("\\?.*\\?");
        if (verdict.kind() != VerdictKind.CORRECT) {
            assertNothingIsGivenAway(tutor, scene, turn.hints(), List.of(reply.text(), tutor.message(scene, verdict)));
        }
    }

    /** What is remembered of the sessions before comes first, in every wording, and then the opening's own question. */
    @ParameterizedTest
    @MethodSource("conversations")
    void itOpensWithWhatIsRemembered(String words, Transcript transcript) {
        Wording wording = WORDINGS.get(words);
        Question question = Questions.of(transcript.problem());
        Optional<Recall> recall = Recall.of(
                transcript.before(),
                ReadProblem.read(transcript.problem()).concepts().stream()
                        .map(Enum::name)
                        .toList());
        assertThat(recall.map(each -> "recall." + each)).isEqualTo(transcript.opening());
        IntStream.range(0, MOST_VARIANTS)
                .mapToObj(number -> Scene.of(question, List.of(), List.of(), number))
                .forEach(scene -> {
                    String opening = new Tutor(wording).opening(scene, recall);
                    String usual = new Tutor(wording).opening(scene, Optional.empty());
                    assertThat(opening).endsWith(usual).doesNotContainPattern("\\?.*\\?");
                    assertThat(transcript.opening().stream()).allMatch(key -> isAmong(wording, opening, key));
                    assertThat(opening.equals(usual)).isEqualTo(recall.isEmpty());
                    if (question.expected().isPresent()) {
                        assertThat(new Overheard(question, List.of(), Overheard.hidden(scene.ahead(), 0)).in(opening))
                                .as(opening)
                                .isEmpty();
                    }
                });
    }

    /** Whatever its braces were filled with. */
    private static boolean isAmong(Wording wording, String text, String key) {
        return wording.all().get(key).stream()
                .map(sentence -> "\\Q" + sentence.replaceAll("\\{[a-z]+}", "\\\\E.*\\\\Q") + "\\E")
                .anyMatch(sentence -> Pattern.compile(sentence).matcher(text).find());
    }

    /** A hint that was given may be said again, the fourth with the next line. */
    private static void assertNothingIsGivenAway(Tutor tutor, Scene scene, int hints, List<String> spoken) {
        Question question = scene.question().orElseThrow();
        if (question.expected().isPresent()) {
            List<String> texts = scene.said().stream().map(Said::text).toList();
            List<Step> ahead = scene.ahead();
            var ear = new Overheard(question, texts, Overheard.hidden(ahead, hints == Hints.MOST ? 1 : 0));
            spoken.forEach(text -> assertThat(ear.in(text)).as(text).isEmpty());
            IntStream.rangeClosed(1, 4).forEach(level -> {
                String hint = tutor.hint(scene, level);
                assertThat(new Overheard(question, texts, Overheard.hidden(ahead, level == 4 ? 1 : 0)).in(hint))
                        .as(hint)
                        .isEmpty();
            });
        }
    }

    @Test
    void thereIsATranscriptForEveryMove() {
        assertThat(Transcript.all()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(Transcript.all().stream()
                        .flatMap(each -> each.talk().stream())
                        .map(Transcript.Turn::move))
                .contains(Move.values());
    }
}
