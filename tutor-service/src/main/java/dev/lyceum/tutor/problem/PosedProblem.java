package dev.lyceum.tutor.problem;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.mathematics.PlainText;
import dev.lyceum.tutor.practice.PracticeProblem;
import dev.lyceum.tutor.task.Difficulty;
import dev.lyceum.tutor.task.Form;
import dev.lyceum.tutor.task.ProblemReading;
import dev.lyceum.tutor.task.ProblemType;
import dev.lyceum.tutor.task.ReadProblem;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A problem of one learner: posed by the learner, or by an author who knows the answer. */
@Entity
@Table(name = "problem")
public class PosedProblem extends PanacheEntityBase {
    @Id
    public UUID id;

    @Column(name = "learner_id")
    public UUID learnerId;

    @Column(name = "problem_key")
    public String key;

    public String text;

    @Enumerated(EnumType.STRING)
    public ProblemType type;

    @Enumerated(EnumType.STRING)
    public Difficulty difficulty;

    @Convert(converter = Concepts.class)
    public List<String> concepts;

    public boolean verified;

    /** As its author wrote it, or as it was worked out when it was posed; null where it is derived whenever it is needed. */
    public String answer;

    /** That this answer must have; null without one. */
    @Enumerated(EnumType.STRING)
    public Form form;

    @Column(name = "created_at")
    public Instant createdAt;

    public static Uni<Optional<PosedProblem>> find(LearnerId learner, UUID id) {
        return PosedProblem.<PosedProblem>findById(id)
                .map(found -> Optional.ofNullable(found).filter(problem -> problem.learnerId.equals(learner.value())));
    }

    /** The index knows a text by its digest, for it may be longer than an index can hold. */
    static Uni<Optional<PosedProblem>> find(LearnerId learner, String text) {
        return PosedProblem.<PosedProblem>find(
                        "learnerId = ?1 and sql('md5(?)', text) = sql('md5(?)', ?2) and text = ?2",
                        learner.value(),
                        text)
                .firstResult()
                .map(Optional::ofNullable);
    }

    /** A learner's own problem becomes an author's; the first author's stays, however often it is drawn. */
    PosedProblem isBy(PracticeProblem authored, Difficulty asked) {
        if (!isAuthored()) {
            type = authored.type();
            difficulty = asked;
            concepts = List.of(authored.concept().name());
            verified = true;
            answer = authored.answer();
            form = authored.form();
        }
        return this;
    }

    /** The same problem in another text, as yet nobody's. */
    PosedProblem copyOf(String shown) {
        var copy = new PosedProblem();
        copy.key = key;
        copy.text = shown;
        copy.type = type;
        copy.difficulty = difficulty;
        copy.concepts = concepts;
        copy.verified = verified;
        copy.answer = answer;
        copy.form = form;
        return copy;
    }

    /** Whether its answer is kept with it. */
    boolean isAuthored() {
        return answer != null;
    }

    PosedProblem isAnsweredBy(Optional<Expected> derived) {
        derived.ifPresent(expected -> {
            verified = true;
            answer = PlainText.of(expected.answer());
            form = expected.form();
        });
        return this;
    }

    /** Its text read, with what answers it. Takes milliseconds: for a worker, and once. */
    public Question question() {
        return question(ReadProblem.read(text));
    }

    Question question(ProblemReading reading) {
        Optional<Expected> known =
                Optional.ofNullable(answer).flatMap(written -> Expected.written(written, Optional.of(form), List.of()));
        return verified
                ? Question.of(text, reading, known)
                : new Question(text, reading.given(), reading.story(), reading.asked(), Optional.empty());
    }
}
