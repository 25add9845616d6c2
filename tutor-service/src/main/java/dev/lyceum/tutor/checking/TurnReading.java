package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.Elements;
import dev.lyceum.tutor.mathematics.Expression;
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
        this.plain = readTold(text);
    }

    /** To a problem in words the thing that is counted may be said, and two numbers may be put in brackets. */
    Reading reading() {
        if (question.given().isPresent()) {
            return plain;
        }
        return counted()
                .filter(counted -> AskedThing.in(question.text()).isAskedBy(counted))
                .map(counted -> readTold(counted.amount()))
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
        return plain.statement().filter(this::mayAnswer).isPresent() || text.length() > Line.LONGEST_PHRASE
                ? Optional.empty()
                : AskedThing.in(question.text())
                        .before(text)
                        .filter(counted -> readTold(counted.amount())
                                .statement()
                                .filter(this::mayAnswer)
                                .isPresent())
                        .findFirst();
    }

    /** 7 red is no product of letters where a number is asked for. */
    private boolean mayAnswer(Statement line) {
        return line.variables().isEmpty() || expected.constant().isEmpty() || !(line instanceof Expression);
    }

    /** To a problem in words people answer in its words. */
    private Reading readTold(String written) {
        Reading reading = read(written);
        return question.given().isPresent() || reading.statement().isPresent() || written.length() > Line.LONGEST_PHRASE
                ? reading
                : Optional.of(read(AskedThing.in(question.text()).withoutTeller(written)))
                        .filter(told -> told.statement().isPresent())
                        .orElse(reading);
    }

    private Reading read(String written) {
        boolean named = expected.letter().isEmpty() && !question.isSolving();
        return Line.read(written, expected.notation(), named, question.letter());
    }

    private Statement listed(Statement line) {
        boolean list = question.story().isPresent() && Meaning.of(expected.answer()) instanceof Meaning.Several;
        return list && line instanceof Tuple pair ? new Elements(pair.sides()) : line;
    }

    boolean isDivision() {
        return CheckAnswer.isDivision(text, plain);
    }

    Optional<AmountEquation> amountEquation() {
        return AmountEquation.answering(expected, text, plain);
    }
}
