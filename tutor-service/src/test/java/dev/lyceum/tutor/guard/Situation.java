package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Said;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.fixture.Questions;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a model is asked to put something in words.
 *
 * @param verdict on the learner's last message; empty at an opening and a hint
 * @param offline what the rules would say
 */
record Situation(Scene scene, Optional<Verdict> verdict, String offline) {
    private static final int WORDINGS = 4;
    private static final Tutors TUTORS = Tutors.read();

    /** @param hint the level of the hint that is given; 0 for an answer to the last message, or an opening where there is none */
    static Situation of(Question question, List<String> learner, int hint) {
        return of(question, learner, hint, "en", 1);
    }

    static Situation of(Question question, List<String> learner, int hint, String language, int wording) {
        List<Statement> working = new ArrayList<>();
        List<Said> said = new ArrayList<>();
        Optional<Verdict> last = Optional.empty();
        for (String text : learner) {
            Verdict verdict = JudgeTurn.judge(question, working, text);
            working.addAll(verdict.working());
            said.add(new Said(text, verdict.kind()));
            last = Optional.of(verdict);
        }
        Scene scene = Scene.of(question, List.copyOf(working), List.copyOf(said), learner.size() + wording);
        var tutor = TUTORS.speaking(language);
        if (hint > 0) {
            return new Situation(scene, Optional.empty(), tutor.hint(scene, hint));
        }
        return new Situation(
                scene,
                last,
                last.map(verdict -> tutor.reply(scene, verdict).text())
                        .orElseGet(() -> tutor.opening(scene, Optional.empty())));
    }

    static Situation of(String problem, List<String> learner, int hint) {
        return of(Questions.of(problem), learner, hint);
    }

    static Situation of(String problem, List<String> learner, String language) {
        return of(Questions.of(problem), learner, 0, language, 1);
    }

    /** What the rules might say as well, in their other wordings. */
    Stream<String> otherwise(String language) {
        return IntStream.rangeClosed(scene.turn() + 1, scene.turn() + WORDINGS)
                .mapToObj(turn -> Scene.of(question(), scene.working(), scene.said(), turn))
                .map(other -> verdict.map(judged ->
                                TUTORS.speaking(language).reply(other, judged).text())
                        .orElseGet(() -> TUTORS.speaking(language).opening(other, Optional.empty())));
    }

    private Question question() {
        return scene.question().orElseThrow();
    }

    LeakGuard guard() {
        return LeakGuard.of(scene, verdict, offline);
    }
}
