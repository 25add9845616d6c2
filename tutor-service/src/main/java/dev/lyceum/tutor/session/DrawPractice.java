package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.problem.PosePractice;
import dev.lyceum.tutor.problem.Practised;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Draws what a session is to practise, before its transaction: a model may be asked for other words, and nothing is held meanwhile. */
@ApplicationScoped
class DrawPractice {
    private final PosePractice posePractice;
    private final RetellStory retellStory;
    private final MayPhrase mayPhrase;
    private final Database database;
    private final Once once;

    DrawPractice(
            PosePractice posePractice, RetellStory retellStory, MayPhrase mayPhrase, Database database, Once once) {
        this.posePractice = posePractice;
        this.retellStory = retellStory;
        this.mayPhrase = mayPhrase;
        this.database = database;
        this.once = once;
    }

    /** Nothing where nothing is to be practised. Whoever names a seed gets its very words. */
    Uni<Optional<Practised>> draw(LearnerId learner, NewSession request) {
        if (request.practice() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        Uni<Practised> drawn = posePractice.draw(request.practice());
        boolean mayBeTold = mayPhrase.isOn() && request.practice().seed() == null;
        return (mayBeTold ? drawn.chain(practised -> told(learner, practised)) : drawn).map(Optional::of);
    }

    /** A repeat is answered as before, and asks nobody; what a spent budget means is said where the session is opened. */
    private Uni<Practised> told(LearnerId learner, Practised drawn) {
        return once.isRepeat()
                .chain(repeat -> repeat ? Uni.createFrom().item(false) : database.read(() -> mayPhrase.of(learner)))
                .onFailure(Problem.class)
                .recoverWithItem(false)
                .chain(may -> may
                        ? retellStory.retell(learner, drawn)
                        : Uni.createFrom().item(drawn));
    }
}
