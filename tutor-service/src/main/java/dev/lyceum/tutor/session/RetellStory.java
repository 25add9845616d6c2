package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.guard.LeakGuard;
import dev.lyceum.tutor.llm.Brief;
import dev.lyceum.tutor.llm.Call;
import dev.lyceum.tutor.llm.Payer;
import dev.lyceum.tutor.llm.Phrase;
import dev.lyceum.tutor.problem.Practised;
import dev.lyceum.tutor.problem.SameStory;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Has a model tell a word problem in other words, which are taken only when the algebra finds the same problem in them. */
@ApplicationScoped
class RetellStory {
    /** The catalogue's. */
    private static final String LANGUAGE = "en";

    /** The opening is still to be said: both within what a client waits for. */
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Database database;
    private final Learners learners;
    private final Phrase phrase;

    RetellStory(Database database, Learners learners, Phrase phrase) {
        this.database = database;
        this.learners = learners;
        this.phrase = phrase;
    }

    /** Never fails for the model's sake; what it says that is not the same problem is not heard. */
    Uni<Practised> retell(LearnerId learner, Practised drawn) {
        return OnWorker.compute(() -> SameStory.isOne(drawn.text()))
                .chain(story -> story
                        ? database.read(() -> learners.find(learner))
                                .chain(found -> told(drawn.text(), Call.withoutASession(Payer.of(found))))
                                .chain(told ->
                                        OnWorker.compute(() -> told.filter(text -> SameStory.isTold(drawn.text(), text))
                                                .map(drawn::inWords)
                                                .orElse(drawn)))
                        : Uni.createFrom().item(drawn));
    }

    private Uni<Optional<String>> told(String story, Call call) {
        return phrase.phraseWhole(Brief.ofStory(LANGUAGE, story), call, LeakGuard.ofStory(story))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty());
    }
}
