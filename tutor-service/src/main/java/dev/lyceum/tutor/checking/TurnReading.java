package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
import dev.lyceum.tutor.mathematics.Quantity;
import dev.lyceum.tutor.mathematics.Reading;
import dev.lyceum.tutor.mathematics.Reading.Understood;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.mathematics.Tuple;
import java.util.Optional;

/** What a learner writes, as it is to be read where this problem is open. */
final class TurnReading {
    private final Question question;
    private final Expected expected;
    private final String text;
    private final Reading plain;

    TurnReading(Question question, Expected expected, String text) {
        this.question = question;
        this.expected = expected;
        this.text = text;
        this.plain = read(text);
    }

    /** To a problem in words the thing that is counted may be said, and two numbers may be put in brackets. */
    Reading reading() {
        if (question.given().isPresent()) {
            return plain;
        }
        return counted()
                .filter(counted -> AskedThing.in(question.text()).isAskedBy(counted))
                .map(counted -> read(counted.amount()))
                .orElse(plain)
                .statement()
                .map(this::listed)
                .<Reading>map(Understood::new)
                .orElse(plain);
    }

    /** A number of what the problem tells of and does not ask for: 7 pears, where apples are counted. */
    Optional<Statement> otherThing() {
        AskedThing asked = AskedThing.in(question.text());
        return question.given().isPresent() || !asked.namesThings()
                ? Optional.empty()
                : counted().filter(counted -> !asked.isAskedBy(counted)).flatMap(counted -> read(counted.amount())
                        .statement());
    }

    private Optional<AskedThing.Counted> counted() {
        return plain.statement().filter(this::mayAnswer).isPresent()
                ? Optional.empty()
                : AskedThing.in(question.text())
                        .before(text)
                        .filter(counted -> read(counted.amount())
                                .statement()
                                .filter(this::mayAnswer)
                                .isPresent())
                        .findFirst();
    }

    /** 7 red is no product of letters where a number is asked for. */
    private boolean mayAnswer(Statement line) {
        return line.variables().isEmpty() || expected.constant().isEmpty() || !(line instanceof Expression);
    }

    private Reading read(String written) {
        boolean named = expected.letter().isEmpty() && !question.isSolving();
        return Line.read(written, expected.notation(), named, question.letter());
    }

    private Statement listed(Statement line) {
        boolean list = question.story().isPresent() && Meaning.of(expected.answer()) instanceof Meaning.Several;
        return list && line instanceof Tuple pair ? new Elements(pair.sides()) : line;
    }

    /** Where an amount answers and this is not one already. */
    Optional<AmountEquation> amountEquation() {
        boolean amount =
                expected.answer() instanceof Quantity && !(plain.statement().orElse(null) instanceof Quantity);
        return amount ? AmountEquation.read(text) : Optional.empty();
    }
}
