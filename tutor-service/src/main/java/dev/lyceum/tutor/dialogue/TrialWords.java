package dev.lyceum.tutor.dialogue;

import dev.lyceum.tutor.checking.Mistake;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Trial;
import dev.lyceum.tutor.checking.Trial.Side;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.NumberForm;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a learner can see that an answer is wrong: by putting it in, or by a guess where there is nothing to put it into and the
 * mistake is not known.
 */
record TrialWords(List<String> keys, Map<String, String> values) {

    static Optional<TrialWords> of(Question question, Verdict wrong) {
        boolean explained =
                wrong.likeliest().filter(mistake -> mistake != Mistake.ARITH).isPresent();
        return wrong.line()
                .flatMap(line -> Trial.of(question, line))
                .map(TrialWords::of)
                .or(() -> explained ? Optional.empty() : guess(question));
    }

    private static Optional<TrialWords> guess(Question question) {
        boolean number =
                question.expected().filter(answer -> !answer.values().isEmpty()).isPresent();
        return question.isSolving() || !number
                ? Optional.empty()
                : Optional.of(
                        new TrialWords(List.of(question.given().isEmpty() ? "test.story" : "test.size"), Map.of()));
    }

    /** With what comes out, and where that would say too much, without. */
    private static TrialWords of(Trial trial) {
        Map<String, String> values = new HashMap<>();
        values.put("numbers", PlainText.of(trial.numbers()));
        Side first = trial.sides().get(0);
        Side last = trial.sides().get(trial.sides().size() - 1);
        values.put("check", check(first));
        values.put("other", check(last));
        values.put("sum", dotted(first.put()));
        String sides = trial.sides().size() == 1 ? ".side" : ".sides";
        String kind = "test." + trial.kind();
        return new TrialWords(List.of(kind + sides, kind + ".open", "reply.WRONG_VALUE"), values);
    }

    private static String check(Side side) {
        return NumberForm.of(side.put()) == NumberForm.NONE
                ? dotted(new Equation(side.put(), side.result()))
                : PlainText.of(side.result());
    }

    /** As it is written by hand. */
    private static String dotted(Statement statement) {
        return PlainText.of(statement).replace(" × ", "·");
    }
}
