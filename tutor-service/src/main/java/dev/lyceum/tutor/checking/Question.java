package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Unit;
import dev.lyceum.tutor.task.Asked;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.Story;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A problem as the tutor knows it, read once and handed on.
 *
 * @param text as it was posed
 * @param given the mathematics in it; empty when it cannot be read
 * @param story what it comes to, if it is a word problem that is read
 * @param expected what answers it; empty for a problem that can only be talked about
 */
public record Question(
        String text, Optional<Statement> given, Optional<Story> story, Asked asked, Optional<Expected> expected) {

    /** @param answer its author's, or one that was worked out before; without one, the task's own if it has one */
    public static Question of(String text, ProblemReading reading, Optional<Expected> answer) {
        Optional<Expected> expected = answer.or(() -> reading.task().map(Expected::of))
                .map(known -> reading.given().map(known::to).orElse(known));
        return new Question(text, reading.given(), reading.story(), reading.asked(), expected);
    }

    /** Whether letters are to be found, so that a line of working is something that is true of them. */
    public boolean isSolving() {
        return given.filter(line -> !(line instanceof Expression)).isPresent();
    }

    boolean isDifferentiating() {
        return asked == Asked.DIFFERENTIATE;
    }

    /** Whether its answer is known to be a number without a unit, or the question names the unit. */
    boolean isCounting() {
        return given.isPresent()
                || unit().isPresent()
                || AskedThing.in(text).namesThings()
                || story.filter(told -> !(Line.read(told.answer()).statement().orElse(null) instanceof Quantity))
                        .isPresent();
    }

    /** What the next line is judged by: the last valid one, or what is given. */
    Optional<Statement> lineBefore(List<Statement> working) {
        return working.isEmpty() ? given : Optional.of(working.get(working.size() - 1));
    }

    /** The unit that a question in words wants a number of. */
    Optional<Unit> unit() {
        return AskedThing.in(text).unit();
    }

    /** What a word problem asks to be worked out; empty where something is to be found, and where no words are. */
    Optional<Expression> calculation() {
        return story.map(Story::model).filter(Expression.class::isInstance).map(Expression.class::cast);
    }

    /** The only letter in it, if there is just one. */
    public Optional<String> letter() {
        SortedSet<String> letters = given.map(Statement::variables).orElseGet(TreeSet::new);
        return letters.size() == 1 ? Optional.of(letters.first()) : expected.flatMap(Expected::letter);
    }

    /** The problem in our own words; empty when it is only talked about, or its text is a story. */
    public Optional<String> statement() {
        return given.filter(line -> expected.isPresent()).map(line -> verb() + " " + PlainText.of(line));
    }

    private String verb() {
        return switch (asked) {
            case FACTOR -> "Factor";
            case EXPAND -> "Expand";
            case DIFFERENTIATE -> "Differentiate";
            case SIMPLIFY -> "Simplify";
            case ANSWER -> isSolving() ? "Solve" : inLowestTerms() ? "Simplify" : "Work out";
        };
    }

    private boolean inLowestTerms() {
        return expected.filter(answer -> answer.form() == Form.LOWEST_TERMS).isPresent();
    }
}
