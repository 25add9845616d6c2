package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts a move in words: perhaps something that is only said, then a question or a thing to do. */
final class AnswerTurn {
    private final Tutor tutor;
    private final Scene scene;
    private final Verdict verdict;
    private final Map<String, String> values;
    private final Optional<TrialWords> test;
    private final Move move;

    AnswerTurn(Tutor tutor, Scene scene, Verdict verdict) {
        this.tutor = tutor;
        this.scene = scene;
        this.verdict = verdict;
        this.values = tutor.values(scene, verdict);
        this.test = scene.question()
                .filter(question -> verdict.kind() == VerdictKind.INCORRECT)
                .flatMap(question -> TrialWords.of(question, verdict));
        this.move = Move.of(scene, verdict, test.isPresent());
    }

    Reply reply() {
        return new Reply(move, Stream.concat(quoted().stream(), words()).collect(Collectors.joining(" ")));
    }

    private Stream<String> words() {
        return switch (move) {
            case TEST -> test.stream().map(this::asked);
            case ASK_ABOUT_MISTAKE ->
                alone(verdict.likeliest().map(likely -> "mistake." + likely).orElse(ground()));
            case SMALLER_STEP -> leading(encouragement(), new HintLadder(tutor, scene).smallerStep());
            case GREET, LEAD_BACK -> leading(ground(), new HintLadder(tutor, scene).hint(1));
            case CONFIRM, LISTEN ->
                nextQuestion().map(question -> leading(ground(), question)).orElseGet(() -> alone(ground()));
            case ASK_FORM, ASK_UNIT, ASK_FOR_THE_REST, ASK_TO_REWRITE, THINK_ALONG -> alone(ground());
        };
    }

    private String ground() {
        return "reply." + verdict.ground();
    }

    private String asked(TrialWords trial) {
        return tutor.say(scene, tutor.values(scene, verdict, trial.values()), trial.keys());
    }

    private Stream<String> alone(String key) {
        return Stream.of(tutor.say(scene, values, key));
    }

    private Stream<String> leading(String key, String onward) {
        return Stream.concat(tutor.remark(scene, values, key).stream(), Stream.of(onward));
    }

    /** Of several lines in one message the one that is talked about. */
    private Optional<String> quoted() {
        return scene.isAboutAPassage() && verdict.isWrong()
                ? tutor.remark(scene, values, "reply.LINE", "reply.LINES")
                : Optional.empty();
    }

    private String encouragement() {
        if (scene.stuck() > 2 && scene.hints().left()) {
            return "reply.TAKE_A_HINT";
        }
        if (verdict.isWrong()) {
            return "reply.WRONG_AGAIN";
        }
        return scene.stuck() > 1 ? "reply.STILL_STUCK" : "reply.STUCK";
    }

    private Optional<String> nextQuestion() {
        return verdict.kind() == VerdictKind.CORRECT
                ? Optional.empty()
                : scene.ahead().stream().findFirst().map(step -> tutor.question(scene, step));
    }
}
