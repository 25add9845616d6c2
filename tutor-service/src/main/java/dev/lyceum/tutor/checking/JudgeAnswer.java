package dev.lyceum.tutor.checking;

import static dev.lyceum.tutor.checking.VerdictKind.CORRECT;
import static dev.lyceum.tutor.checking.VerdictKind.FORM;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Expression.Quotient;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.Optional;

/** Judges what is said to a problem as an answer to it: by the right one, and by what the problem's words ask for. */
public record JudgeAnswer(Question question, Expected expected) {

    /** A problem whose answer is known. */
    public static Verdict judge(Question question, String text) {
        var answer = new JudgeAnswer(question, question.expected().orElseThrow());
        TurnReading said = answer.said(text);
        Reading reading = said.reading();
        return answer.inWords(said)
                .or(() -> reading.statement().map(line -> answer.finished(line, said.isDivision())))
                .orElseGet(() -> Unreadable.verdict(reading));
    }

    TurnReading said(String text) {
        return new TurnReading(question, expected, text);
    }

    /** What the units and things in it decide, before it is read as a formula. */
    Optional<Verdict> inWords(TurnReading said) {
        return said.amountEquation().map(equation -> equation.verdict(expected)).or(() -> said.otherThing()
                .map(count -> CountVerdict.ofOtherThing(expected, count)));
    }

    private Verdict finished(Statement line, boolean divides) {
        Verdict verdict = of(line);
        boolean again = line instanceof Expression value && isCalculation(value);
        return verdict.kind() == CORRECT && (again || divides) ? Verdict.of(FORM, Ground.NOT_COMPUTED, line) : verdict;
    }

    Verdict of(Statement line) {
        boolean bare = !(expected.answer() instanceof Quantity);
        return bare && line instanceof Quantity said && question.isCounting()
                ? expected.constant()
                        .map(number -> new CountVerdict(expected, question.unit()).of(number, said))
                        .orElseGet(() -> CheckAnswer.check(expected, line))
                : CheckAnswer.check(expected, line);
    }

    /** Whether it only says in numbers what was asked in words: 2/5 for "2 is what percent of 5?". */
    boolean isUnworked(Statement line) {
        return !question.isSolving()
                && !line.sides().isEmpty()
                && line.sides().stream().allMatch(this::isUnworked);
    }

    private boolean isUnworked(Expression value) {
        boolean quotient = value instanceof Quotient && expected.isPercentage();
        return quotient || isCalculation(value);
    }

    private boolean isCalculation(Expression value) {
        return question.calculation().filter(value::equals).isPresent() && !value.equals(expected.answer());
    }
}
