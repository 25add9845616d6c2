package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.algebra.Digits;
import dev.lyceum.tutor.algebra.PositiveLetters;
import dev.lyceum.tutor.mathematics.Equation;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Function;
import dev.lyceum.tutor.mathematics.Infinity;
import dev.lyceum.tutor.mathematics.Notation;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Value;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.Task;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The right answer and the shape it must have.
 *
 * @param answer as its author or the tutor writes it
 * @param letter the letter it is the value of; empty when no letter is asked for
 * @param question what was asked, which is no answer when typed again; empty when only the answer is known
 */
public record Expected(Statement answer, Form form, Optional<String> letter, Optional<Statement> question) {

    public static Expected of(Task task) {
        return new Expected(Expression.of(task.answer()), task.form(), task.variable(), Optional.of(task.given()));
    }

    /**
     * What an author wrote as the answer; empty when it cannot be read or has no value.
     *
     * @param form SOLVED for what is said of a letter, else COMPUTED, unless it is given
     * @param letters of the problem, where the answer does not show them
     */
    public static Optional<Expected> written(String answer, Optional<Form> form, List<String> letters) {
        return Line.read(answer, letters.isEmpty() ? Notation.USUAL : Notation.LETTERS)
                .statement()
                .filter(Expected::hasValue)
                .map(line -> written(line, form, letters));
    }

    private static Expected written(Statement answer, Optional<Form> form, List<String> letters) {
        Optional<String> only = letters.size() == 1 ? Optional.of(letters.get(0)) : Optional.empty();
        Meaning meaning = Meaning.of(answer);
        Optional<String> letter = answer instanceof Equation && meaning instanceof Meaning.One one ? one.name() : only;
        boolean bare = answer instanceof Expression || answer instanceof Quantity;
        Form usual = bare && letter.isEmpty() ? Form.COMPUTED : Form.SOLVED;
        return new Expected(answer, form.orElse(usual), letter, Optional.empty());
    }

    /** Nothing is divided by zero in it, whatever its letters are. */
    private static boolean hasValue(Statement answer) {
        return answer.sides().stream()
                .filter(side -> side.variables().isEmpty() && !Infinity.isEnd(side))
                .filter(side -> side.parts().noneMatch(PlusMinus::isOne))
                .allMatch(side -> Value.of(side).isPresent() || Digits.of(side).isPresent());
    }

    /** The same as the answer to this question, whose only letter a bare answer is the value of. */
    public Expected to(Statement asked) {
        boolean bare = answer instanceof Expression && !(asked instanceof Expression);
        SortedSet<String> letters = asked.variables();
        Optional<String> only = bare && letters.size() == 1 ? Optional.of(letters.first()) : Optional.empty();
        return new Expected(answer, form, letter.or(() -> only), Optional.of(asked));
    }

    /** Every number that it names and that is a fraction; of a percentage the number before the sign too. */
    public Set<Rational> values() {
        return numbers().flatMap(side -> Value.of(side).stream()).collect(Collectors.toSet());
    }

    /** Every number that it names, whether it is a fraction or not. */
    public Stream<Expression> numbers() {
        return PlusMinus.writtenOut(answer).sides().stream()
                .flatMap(side -> Function.PERCENT.isOutermostIn(side)
                        ? Stream.of(side, side.children().get(0))
                        : Stream.of(side))
                .filter(side -> side.variables().isEmpty() && !Infinity.isEnd(side));
    }

    /** Where y is asked for in terms of x, f(x) is another name for it. */
    String inItsLetter(String given) {
        Optional<Expression> formula =
                expression().filter(value -> value.variables().size() == 1);
        return letter.flatMap(name -> formula.map(value ->
                        given.replaceFirst("^ *[fghty] ?\\(" + value.variables().first() + "\\) *=(?!=)", name + " =")))
                .orElse(given);
    }

    /** The letters that stand for positive numbers in it, or in what was asked. */
    Set<String> positiveLetters() {
        return Stream.concat(Stream.of(answer), question.stream())
                .flatMap(line -> PositiveLetters.in(line).stream())
                .collect(Collectors.toSet());
    }

    /** The one expression that it is, its unit left out; empty for several values, bounds and the like. */
    Optional<Expression> expression() {
        Meaning meaning = Meaning.of(answer);
        if (meaning instanceof Meaning.Amount amount) {
            List<Expression> amounts = amount.quantity().sides();
            return amounts.size() == 1 ? Optional.of(amounts.get(0)) : Optional.empty();
        }
        return meaning instanceof Meaning.One one ? Optional.of(one.value()) : Optional.empty();
    }

    boolean isPercentage() {
        return Function.PERCENT.isOutermostIn(answer);
    }

    /** The same where it is a number that no letter has. */
    Optional<Expression> constant() {
        return expression()
                .filter(value -> letter.isEmpty() && value.variables().isEmpty());
    }

    /** The letter that the answer is said of, whether the answer names it, or the question does. */
    Optional<String> onlyLetter() {
        return letter.or(() -> only(answer)).or(() -> question.filter(asked -> !(asked instanceof Expression))
                .flatMap(Expected::only));
    }

    private static Optional<String> only(Statement line) {
        SortedSet<String> letters = line.variables();
        return letters.size() == 1 ? Optional.of(letters.first()) : Optional.empty();
    }

    /** How what is ambiguous is to be read, this being the answer. */
    Notation notation() {
        Meaning meaning = Meaning.of(answer);
        boolean list = meaning instanceof Meaning.Several several
                        && values(several.values()).isEmpty()
                || meaning instanceof Meaning.Point point
                        && values(point.values()).isEmpty();
        boolean angles = answer.parts().anyMatch(Function.DEGREES::isOutermostIn);
        if (list) {
            return angles ? Notation.LISTED_LETTERS : Notation.LISTS;
        }
        boolean letters = meaning instanceof Meaning.One one
                ? !one.value().variables().isEmpty()
                : !(answer instanceof Quantity) && answer.variables().size() > 1;
        return letters || angles ? Notation.LETTERS : Notation.USUAL;
    }

    private static Set<String> values(List<Expression> values) {
        return values.stream().flatMap(value -> value.variables().stream()).collect(Collectors.toSet());
    }
}
