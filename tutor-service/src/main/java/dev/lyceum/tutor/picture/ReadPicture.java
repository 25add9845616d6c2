package dev.lyceum.tutor.picture;

import dev.lyceum.kit.consent.Consents;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.llm.PayFor;
import dev.lyceum.tutor.llm.Payer;
import dev.lyceum.tutor.wellbeing.Care;
import dev.lyceum.tutor.wellbeing.FindConcern;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Has a learner's picture read, and says what may be said of it. While the model reads, no connection is held; nothing is kept. */
@ApplicationScoped
class ReadPicture {
    /** More than common endpoints count for the largest that they look at. */
    private static final int TOKENS_OF_A_PICTURE = 1_500;

    private final Database database;
    private final Learners learners;
    private final Consents consents;
    private final AskVision askVision;
    private final PayFor payFor;

    ReadPicture(Database database, Learners learners, Consents consents, AskVision askVision, PayFor payFor) {
        this.database = database;
        this.learners = learners;
        this.consents = consents;
        this.askVision = askVision;
        this.payFor = payFor;
    }

    /**
     * Of a learner whom the caller manages.
     *
     * @param type as in {@code Content-Type}
     * @param language as in {@code Accept-Language}
     */
    Uni<PictureText> read(LearnerId learner, String type, byte[] body, String language) {
        return database.read(() -> learners.find(learner))
                .invoke(found -> consents.require(Purpose.LLM_TUTORING, found))
                .invoke(found -> askVision.mustBeConfigured())
                .chain(found -> ask(Payer.of(found), Picture.of(type, body)))
                .chain(said -> OnWorker.compute(() -> heard(said, language)));
    }

    private Uni<String> ask(Payer payer, Picture picture) {
        return payFor.once(payer, "PICTURE", TOKENS_OF_A_PICTURE, askVision.read(picture));
    }

    /** What raises a concern is met with words of care at once; others hear of it when a session is opened with it. */
    private static PictureText heard(String said, String language) {
        String text = Transcript.of(said).orElseThrow(AskVision::unavailable);
        if (text.replace(".", "").equalsIgnoreCase(AskVision.NOTHING)) {
            throw Problem.refused("nothing-to-read", "There is no problem in this picture that can be read.");
        }
        return FindConcern.in(text)
                .map(concern -> new PictureText(
                        text, Care.in(Tutors.language(language), concern).reply()))
                .orElseGet(() -> new PictureText(OnlyTheProblem.of(text), null));
    }
}
