package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.solution.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Speaks. Every sentence that leaves here has passed {@link Withheld}. Takes milliseconds. */
public final class Tutor {
    private final Wording wording;

    public Tutor(Wording wording) {
        this.wording = wording;
    }

    /** The tutor's opening words: perhaps what is remembered, then a question. */
    public String opening(Scene scene, Optional<Recall> remembered) {
        Optional<String> remark = remembered.flatMap(recall -> remark(scene, values(scene), "recall." + recall));
        String question = say(scene, values(scene), "opening." + occasion(scene));
        return remark.map(said -> said + " " + question).orElse(question);
    }

    /** Something easier to do than the next step, which says nothing about it. */
    String smallerQuestion(Scene scene) {
        return say(scene, values(scene), "smaller." + occasion(scene));
    }

    private static String occasion(Scene scene) {
        return scene.question()
                .filter(question -> question.expected().isPresent())
                .map(question -> question.given()
                        .map(given -> occasion(question, given))
                        .orElse(question.story().isPresent() ? "story" : "text"))
                .orElse("unverified");
    }

    private static String occasion(Question question, Statement given) {
        if (given instanceof Expression) {
            return given.variables().isEmpty() ? "evaluate" : "rewrite";
        }
        return question.letter().isEmpty() ? "system" : given instanceof Equation ? "solve" : "bounds";
    }

    /** A verdict in words where nothing is withheld and no letter is known. */
    public String message(Verdict verdict) {
        return message(Scene.empty(), verdict);
    }

    /** What the verdict comes to, in a sentence or two that a child understands. */
    public String message(Scene scene, Verdict verdict) {
        return say(scene.after(verdict), values(scene, verdict), "verdict." + verdict.ground());
    }

    /** The tutor's answer to a turn, the last that was said in the scene. */
    public Reply reply(Scene scene, Verdict verdict) {
        return new AnswerTurn(this, scene.after(verdict), verdict).reply();
    }

    /** What a session came to. It may be read while the problem is open elsewhere, so it gives nothing away either. */
    public String summary(Scene scene, boolean solved, boolean withHints) {
        Map<String, String> values = values(scene);
        scene.question()
                .flatMap(Question::statement)
                .ifPresent(problem -> values.put("problem", wording.formula(problem)));
        String kind = solved ? withHints ? "solvedwithhints" : "solvedalone" : "ended";
        return say(scene, values, "summary." + kind);
    }

    /** The hint of this level, 1 to 4, for the line the learner has got to. */
    public String hint(Scene scene, int level) {
        return new HintLadder(this, scene).hint(level);
    }

    String question(Scene scene, Step step) {
        return say(scene, values(scene, step), "question." + step.rule());
    }

    Map<String, String> values(Scene scene, Step step) {
        Map<String, String> values = values(scene);
        values.put("with", wording.formula(step.with()));
        values.put("line", wording.formula(PlainText.of(step.after())));
        return values;
    }

    Map<String, String> values(Scene scene, Verdict verdict) {
        return values(scene, verdict, Map.of());
    }

    Map<String, String> values(Scene scene, Verdict verdict, Map<String, String> more) {
        Map<String, String> values = values(scene);
        verdict.line().map(PlainText::of).ifPresent(line -> values.put("said", wording.formula(line)));
        more.forEach((name, value) -> values.put(name, wording.formula(value)));
        return values;
    }

    private static Map<String, String> values(Scene scene) {
        Map<String, String> values = new HashMap<>();
        scene.question()
                .filter(Question::isSolving)
                .flatMap(Question::letter)
                .ifPresent(letter -> values.put("letter", letter));
        return values;
    }

    /** The first sentence that gives nothing away, of these occasions in turn; the last resort names no number at all. */
    String say(Scene scene, Map<String, String> values, List<String> keys) {
        return Stream.concat(keys.stream(), Stream.of("safe"))
                .flatMap(key -> sayable(scene, values, key))
                .findFirst()
                .orElseThrow();
    }

    String say(Scene scene, Map<String, String> values, String... keys) {
        return say(scene, values, List.of(keys));
    }

    /** The first that asks nothing either, for what is said before a question. */
    Optional<String> remark(Scene scene, Map<String, String> values, String... keys) {
        return Stream.of(keys)
                .flatMap(key -> sayable(scene, values, key))
                .filter(sentence -> !sentence.contains("?"))
                .findFirst();
    }

    private Stream<String> sayable(Scene scene, Map<String, String> values, String key) {
        return wording.variants(key, scene.turn(), values).filter(scene.withheld()::allows);
    }
}
