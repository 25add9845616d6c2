package dev.lyceum.tutor.session;

import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Said;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.guard.LeakGuard;
import dev.lyceum.tutor.llm.Brief;
import dev.lyceum.tutor.llm.Call;
import dev.lyceum.tutor.llm.Payer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Reads again from the rows what a turn of the tutor's is, or was, said in: all that a model is told, and what guards it. */
@ApplicationScoped
class ReadPhrasing {
    /** So many messages a model is told: what the conversation is about, and no more of it than it needs. */
    private static final int TOLD = 6;

    private final Learners learners;
    private final ChooseTutor chooseTutor;

    ReadPhrasing(Learners learners, ChooseTutor chooseTutor) {
        this.learners = learners;
        this.chooseTutor = chooseTutor;
    }

    record Phrasing(Brief brief, LeakGuard guard, Call call) {}

    /** In the caller's session. */
    Uni<Phrasing> of(Words words) {
        return TutoringSession.<TutoringSession>findById(words.session())
                .chain(session -> learners.find(session.learner()).chain(learner -> of(words, session, learner)));
    }

    /** Of a summary, in the caller's session; nothing for whoever does not consent now. */
    Uni<Optional<Phrasing>> ofSummary(Words words) {
        return TutoringSession.<TutoringSession>findById(words.session())
                .chain(session -> learners.find(session.learner())
                        .chain(learner -> consents(learner)
                                ? Conversation.load(session)
                                        .map(conversation -> Optional.of(summary(words, learner, conversation)))
                                : Uni.createFrom().item(Optional.empty())));
    }

    private static boolean consents(Learner learner) {
        return Purpose.LLM_TUTORING.isGranted(learner.decision(Purpose.LLM_TUTORING), learner.isUnder13(false));
    }

    private static Phrasing summary(Words words, Learner learner, Conversation conversation) {
        Brief brief = brief(Brief.Occasion.SUMMARY, words, learner, conversation);
        return phrasing(words, learner, brief, conversation.scene(words.seq()), Optional.empty());
    }

    private Uni<Phrasing> of(Words words, TutoringSession session, Learner learner) {
        int message = words.seq() - 1;
        return Conversation.load(session, message)
                .chain(before -> words.seq() == StartSession.OPENING
                        ? OnWorker.compute(() -> opening(words, learner, before))
                        : Turn.find(session.id, message)
                                .map(Optional::orElseThrow)
                                .chain(said -> OnWorker.compute(() -> reply(
                                        words,
                                        learner,
                                        before.hear(
                                                said.text, words.seq(), chooseTutor.of(learner, words.language()))))));
    }

    private static Phrasing opening(Words words, Learner learner, Conversation begun) {
        Brief brief = brief(Brief.Occasion.OPENING, words, learner, begun);
        return phrasing(words, learner, brief, begun.scene(words.seq()), Optional.empty());
    }

    /** Of what answers no message. */
    private static Brief brief(Brief.Occasion occasion, Words words, Learner learner, Conversation conversation) {
        return new Brief(
                occasion,
                words.language(),
                reader(learner),
                conversation.problem().text,
                List.of(),
                null,
                null,
                words.text());
    }

    private static Phrasing reply(Words words, Learner learner, Heard heard) {
        Conversation after = heard.after();
        List<Said> said = after.said();
        var brief = new Brief(
                Brief.Occasion.REPLY,
                words.language(),
                reader(learner),
                after.problem().text,
                said.stream()
                        .skip(Math.max(0, said.size() - TOLD))
                        .map(Said::text)
                        .toList(),
                heard.verdict().kind(),
                heard.move().orElse(null),
                words.text());
        Scene scene = after.scene(words.seq()).after(heard.verdict());
        return phrasing(words, learner, brief, scene, Optional.of(heard.verdict()));
    }

    private static Phrasing phrasing(
            Words words, Learner learner, Brief brief, Scene scene, Optional<Verdict> verdict) {
        var call = new Call(words.session(), words.seq(), Payer.of(learner));
        return new Phrasing(brief, LeakGuard.of(scene, verdict, words.text()), call);
    }

    private static Brief.Reader reader(Learner learner) {
        return learner.grade() == GradeLevel.ELEMENTARY ? Brief.Reader.CHILD : Brief.Reader.TEENAGER;
    }
}
