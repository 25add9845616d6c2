package dev.lyceum.tutor.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import dev.lyceum.tutor.solution.WayOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A learner who walks the solution line by line, talks, errs and gets stuck in between, and asks for every hint. Whatever is
 * said is heard in so many wordings.
 */
final class Play {
    private static final List<String> TALK = List.of(
            "I don't know",
            "help",
            "3 +",
            "is it 0.5?",
            "x = 1",
            "7",
            "1/2",
            "tell me the answer",
            "x == 4",
            "((((",
            "y = 2",
            "0 = 0",
            "x < 1",
            "(1, 2)",
            "no solution");

    private static final List<String> STUCK = List.of("idk", "??", "this is too hard");

    private final Tutor tutor;
    private final Question question;
    private final List<Statement> working = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final int wordings;
    private int turn = 1;
    private int hinted;

    Play(Tutor tutor, Question question, int wordings) {
        this.tutor = tutor;
        this.question = question;
        this.wordings = wordings;
    }

    /** At every line. */
    List<String> throughout() {
        List<Step> steps = open();
        errors().forEach(wrong -> say(wrong, steps));
        said.clear();
        hints(steps);
        for (int i = 0; i < steps.size() - 1; i++) {
            say(talk(), steps.subList(i, steps.size()));
            if (say(PlainText.of(steps.get(i).after()), steps.subList(i + 1, steps.size()))) {
                hints(steps.subList(i + 1, steps.size()));
                getStuck(steps.subList(i + 1, steps.size()));
            }
        }
        return heard;
    }

    /** At the beginning and at some line. */
    List<String> atALine() {
        List<Step> steps = open();
        List<String> errors = errors();
        say(errors.get(Math.floorMod(question.text().hashCode(), errors.size())), steps);
        said.clear();
        int reached = steps.isEmpty() ? 0 : Math.floorMod(question.text().hashCode(), steps.size());
        steps.stream().limit(reached).map(Step::after).forEach(line -> {
            working.add(line);
            said.add(new Said(PlainText.of(line), VerdictKind.STEP_VALID));
        });
        List<Step> ahead = steps.subList(reached, steps.size());
        getStuck(ahead);
        hints(ahead);
        say(talk(), ahead);
        getStuck(ahead);
        return heard;
    }

    private List<Step> open() {
        List<Step> steps = WayOn.from(question, List.of());
        Recall remembered = Recall.values()[Math.floorMod(question.text().hashCode(), Recall.values().length)];
        hear(scene -> tutor.opening(scene, Optional.of(remembered)), steps, 0);
        return steps;
    }

    private void getStuck(List<Step> ahead) {
        STUCK.forEach(text -> say(text, ahead));
    }

    private String talk() {
        return TALK.get(Math.floorMod(turn * 31 + question.text().hashCode(), TALK.size()));
    }

    private void hints(List<Step> ahead) {
        for (int level = 1; level <= Hints.MOST; level++) {
            int asked = level;
            hear(scene -> tutor.hint(scene, asked), ahead, level == Hints.MOST ? 1 : 0);
        }
        hinted = Hints.MOST;
    }

    /** Whether it was taken for a line of working. */
    private boolean say(String text, List<Step> ahead) {
        Verdict verdict = JudgeTurn.judge(question, working, text);
        if (verdict.kind() == VerdictKind.CORRECT) {
            return false;
        }
        said.add(new Said(text, verdict.kind()));
        working.addAll(verdict.working());
        hinted = verdict.working().isEmpty() ? hinted : 0;
        hear(scene -> tutor.message(scene, verdict), ahead, 0);
        hear(scene -> tutor.reply(scene, verdict).text(), ahead, hinted == Hints.MOST ? 1 : 0);
        return !verdict.working().isEmpty();
    }

    private List<String> errors() {
        Expected expected = question.expected().orElseThrow();
        Stream<String> near = expected.values().stream()
                .flatMap(value -> Stream.of(value.plus(Rational.ONE), value.negate(), value.times(Rational.of(3))))
                .map(Rational::toString);
        String answer = PlainText.of(expected.answer());
        return Stream.concat(near, Stream.of(answer.replace('3', '4'), answer.replace('<', '>'), answer + " + 1"))
                .toList();
    }

    private Scene scene(int number) {
        return Scene.of(question, List.copyOf(working), List.copyOf(said), number)
                .after(new Hints(hinted, hinted < Hints.MOST));
    }

    /** @param released so many of the lines ahead may be said */
    private void hear(Function<Scene, String> speech, List<Step> ahead, int released) {
        List<String> texts = said.stream().map(Said::text).toList();
        var ear = new Overheard(question, texts, Overheard.hidden(ahead, released));
        IntStream.range(turn, turn + wordings)
                .mapToObj(this::scene)
                .map(speech)
                .distinct()
                .forEach(text -> {
                    assertThat(ear.in(text))
                            .as(
                                    "«%s» gives away %s of %s (learner: %s)",
                                    text, question.expected(), question.text(), texts)
                            .isEmpty();
                    assertThat(text).isNotBlank().doesNotContain("{", "}");
                    heard.add(text);
                });
        turn++;
    }
}
