package dev.lyceum.tutor.checking;

import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.mathematics.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges working that comes in one message, each line by those before it. The verdict is that on the first line that is wrong;
 * else on the answer, if the last that is given is right; else on the last line that could be read.
 */
final class JudgePassage {
    /** More are not read: nobody writes so many about a problem that is done by hand. */
    private static final int MOST = 20;

    private static final String VALUES = ", ";

    private final Question question;
    private final List<Statement> working;
    private final List<String> lines;
    private final List<Statement> reached = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    private JudgePassage(Question question, List<Statement> working, Passage passage) {
        this.question = question;
        this.working = working;
        this.lines = passage.lines();
    }

    static Verdict judge(Question question, List<Statement> working, Passage passage) {
        return passage.lines().size() > MOST
                ? Verdict.of(VerdictKind.UNPARSABLE, Ground.TOO_LONG)
                : new JudgePassage(question, working, passage).verdict();
    }

    private Verdict verdict() {
        return point().orElseGet(() -> firstWrong()
                .or(this::right)
                .or(this::rightTogether)
                .or(this::lastRead)
                .map(verdict -> verdict.with(reached))
                .orElseGet(() -> together(" ", lines)));
    }

    /** A value for each letter, on lines of their own. */
    private Optional<Verdict> point() {
        return Optional.of(together(VALUES, lines)).filter(values -> values.line()
                .map(Meaning::of)
                .filter(Meaning.Point.class::isInstance)
                .isPresent());
    }

    private Optional<Verdict> firstWrong() {
        for (String line : lines) {
            List<Statement> known =
                    Stream.concat(working.stream(), reached.stream()).toList();
            Verdict verdict = JudgeTurn.judge(question, known, line);
            reached.addAll(verdict.working());
            if (verdict.isWrong()) {
                return Optional.of(verdict);
            }
            verdicts.add(verdict);
        }
        return Optional.empty();
    }

    /** It may be checked afterwards, but not taken back. */
    private Optional<Verdict> right() {
        return last(verdict -> verdict.kind().isAttempt()).filter(JudgePassage::isRight);
    }

    private Optional<Verdict> rightTogether() {
        List<String> parts = verdicts.stream()
                .filter(verdict -> verdict.kind() == VerdictKind.PARTIAL)
                .flatMap(verdict -> verdict.line().stream())
                .map(PlainText::of)
                .toList();
        return Optional.of(together(VALUES, parts)).filter(JudgePassage::isRight);
    }

    private static boolean isRight(Verdict verdict) {
        return verdict.kind() == VerdictKind.CORRECT;
    }

    private Optional<Verdict> lastRead() {
        return last(verdict -> verdict.line().isPresent());
    }

    private Optional<Verdict> last(Predicate<Verdict> which) {
        return verdicts.stream().filter(which).reduce((earlier, later) -> later);
    }

    private Verdict together(String between, List<String> parts) {
        return JudgeTurn.judge(question, working, String.join(between, parts));
    }
}
