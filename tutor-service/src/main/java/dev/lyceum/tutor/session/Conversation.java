package dev.lyceum.tutor.session;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Hints;
import dev.lyceum.tutor.dialogue.Reply;
import dev.lyceum.tutor.dialogue.Said;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.dialogue.Tutor;
import dev.lyceum.tutor.mathematics.ReadMathematics;
import dev.lyceum.tutor.mathematics.Statement;
import dev.lyceum.tutor.problem.Posed;
import dev.lyceum.tutor.problem.PosedProblem;
import dev.lyceum.tutor.wellbeing.Care;
import dev.lyceum.tutor.wellbeing.Concern;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A locked session with what was said in it lately. What is judged and said in it takes milliseconds: for a worker.
 *
 * @param question what the problem was read as
 * @param working the learner's valid lines, oldest first
 * @param said what the learner wrote, oldest first, but for what raised a concern; what is forgotten may only be repeated less
 */
record Conversation(
        TutoringSession session,
        PosedProblem problem,
        Question question,
        List<Statement> working,
        List<Said> said,
        Hints hints) {
    /** So many of the learner's messages and lines: enough for any real conversation, and a bound for the longest. */
    private static final int REMEMBERED = 50;

    static Uni<Conversation> load(TutoringSession session) {
        return load(session, Integer.MAX_VALUE);
    }

    /** As it stood before that turn. */
    static Uni<Conversation> load(TutoringSession session, int before) {
        return PosedProblem.find(session.learner(), session.problemId)
                .map(found -> found.orElseThrow(Problem::notFound))
                .chain(problem -> load(session, problem, before));
    }

    private static Uni<Conversation> load(TutoringSession session, PosedProblem problem, int before) {
        return Rows.of(session, before).chain(rows -> OnWorker.compute(() -> of(session, problem, rows)));
    }

    /** Lines and messages, newest first. */
    private record Rows(List<Turn> lines, List<Turn> said, List<Hint> hints) {

        static Uni<Rows> of(TutoringSession session, int before) {
            return Turn.lastSaid(session.id, before, REMEMBERED).chain(said -> lines(session, before, said)
                    .chain(lines -> Hint.of(session).map(hints -> new Rows(lines, said, hints))));
        }

        /** As long as all that was said is there, so are its lines. */
        private static Uni<List<Turn>> lines(TutoringSession session, int before, List<Turn> said) {
            return said.size() < REMEMBERED
                    ? Uni.createFrom()
                            .item(said.stream()
                                    .filter(turn -> turn.line != null)
                                    .toList())
                    : Turn.lastLines(session.id, before, REMEMBERED);
        }

        /** A hint belongs to the line that was the last when it was given. */
        int released() {
            int last = lines.stream().mapToInt(line -> line.seq).findFirst().orElse(0);
            return hints.stream()
                    .filter(hint -> hint.afterTurn > last)
                    .mapToInt(hint -> hint.level)
                    .max()
                    .orElse(0);
        }
    }

    static Conversation justBegun(TutoringSession session, Posed posed) {
        return new Conversation(session, posed.problem(), posed.question(), List.of(), List.of(), new Hints(0, true));
    }

    private static Conversation of(TutoringSession session, PosedProblem problem, Rows rows) {
        return new Conversation(
                session,
                problem,
                problem.question(),
                oldestFirst(rows.lines().stream().flatMap(Conversation::line).toList()),
                oldestFirst(rows.said().stream()
                        .map(turn -> new Said(turn.text, turn.verdict))
                        .toList()),
                new Hints(rows.released(), session.hintsUsed < Hints.MOST));
    }

    private static Stream<Statement> line(Turn turn) {
        return ReadMathematics.read(turn.line).statement().stream();
    }

    private static <T> List<T> oldestFirst(List<T> newestFirst) {
        List<T> turned = new ArrayList<>(newestFirst);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }

    /**
     * What the learner has just said is judged and answered.
     *
     * @param number of the answer
     */
    Heard hear(String text, int number, Tutor tutor) {
        Verdict verdict = JudgeTurn.judge(question, working, text);
        Conversation after = after(text, verdict);
        Scene scene = after.scene(number);
        Reply reply = tutor.reply(scene, verdict);
        return new Heard(
                after,
                verdict,
                tutor.message(scene, verdict),
                Optional.of(reply.move()),
                reply.text(),
                Optional.empty());
    }

    /** What is more important than the problem is answered with fixed words, and not judged. */
    Heard hear(Concern concern, Care care) {
        return new Heard(
                this, Verdict.unjudged(), care.message(), Optional.empty(), care.reply(), Optional.of(concern));
    }

    private Conversation after(String text, Verdict verdict) {
        List<Statement> lines = new ArrayList<>(working);
        lines.addAll(verdict.working());
        List<Said> messages = new ArrayList<>(said);
        messages.add(new Said(text, verdict.kind()));
        return new Conversation(session, problem, question, List.copyOf(lines), List.copyOf(messages), hints);
    }

    /** @param number of the message the tutor is about to speak */
    Scene scene(int number) {
        return Scene.of(question, working, said, number).after(hints);
    }
}
