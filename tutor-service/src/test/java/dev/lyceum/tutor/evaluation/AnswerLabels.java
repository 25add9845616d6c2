package dev.lyceum.tutor.evaluation;

import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.JudgeAnswer;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.checking.VerdictKind;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ReadProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers that a teacher has judged, and what the checker says of them. */
record AnswerLabels(List<Judged> answers) {

    record Judged(String expected, Form form, String given, VerdictKind label, VerdictKind verdict) {
        boolean isRight() {
            return label == verdict;
        }

        boolean isFalseAccept() {
            return verdict == VerdictKind.CORRECT && label != VerdictKind.CORRECT;
        }
    }

    static AnswerLabels of(String file) {
        return new AnswerLabels(
                Labels.read(file).stream().flatMap(AnswerLabels::judged).toList());
    }

    private static Stream<Judged> judged(Map<String, Object> problem) {
        String written = (String) problem.get("expected");
        Form form = Form.valueOf((String) problem.get("form"));
        Expected expected =
                Expected.written(written, Optional.of(form), List.of()).orElseThrow();
        String text = (String) problem.get("problem");
        Question question = Question.of(text, ReadProblem.read(text), Optional.of(expected));
        Map<?, ?> byLabel = (Map<?, ?>) problem.get("answers");
        return byLabel.entrySet().stream().flatMap(each -> ((List<?>) each.getValue())
                .stream().map(given -> judged(question, expected, written, (String) given, (String) each.getKey())));
    }

    /** Where the problem is one in words they say what is counted; else only the answer is known, as to who checks by it alone. */
    private static Judged judged(Question question, Expected expected, String written, String given, String label) {
        Verdict verdict = question.given().isEmpty() && expected.letter().isEmpty()
                ? JudgeAnswer.judge(question, given)
                : CheckAnswer.checkCaseSensitively(expected, given);
        return new Judged(written, expected.form(), given, VerdictKind.valueOf(label), verdict.kind());
    }

    List<Judged> falseAccepts() {
        return answers.stream().filter(Judged::isFalseAccept).toList();
    }

    /** Of the right answers, how many are accepted. */
    double recall() {
        List<Judged> right = answers.stream()
                .filter(each -> each.label() == VerdictKind.CORRECT)
                .toList();
        return (double) right.stream().filter(Judged::isRight).count() / right.size();
    }

    /** Of the accepted answers, how many are right. */
    double precision() {
        List<Judged> accepted = answers.stream()
                .filter(each -> each.verdict() == VerdictKind.CORRECT)
                .toList();
        return (double) accepted.stream().filter(Judged::isRight).count() / accepted.size();
    }

    double agreement() {
        return (double) answers.stream().filter(Judged::isRight).count() / answers.size();
    }
}
