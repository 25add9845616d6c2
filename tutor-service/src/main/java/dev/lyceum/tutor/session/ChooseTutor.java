package dev.lyceum.tutor.session;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.tutor.dialogue.Tutor;
import dev.lyceum.tutor.dialogue.Tutors;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Who speaks with a learner: in the language of the request, in words for the learner's grade. */
@ApplicationScoped
class ChooseTutor {
    private final Tutors tutors;
    private final Learners learners;

    ChooseTutor(Tutors tutors, Learners learners) {
        this.tutors = tutors;
        this.learners = learners;
    }

    /**
     * In the caller's session.
     *
     * @param language as in {@code Accept-Language}
     */
    Uni<Tutor> of(LearnerId learner, String language) {
        return learners.find(learner).map(found -> of(found, language));
    }

    Tutor of(Learner learner, String language) {
        return learner.grade() == GradeLevel.ELEMENTARY ? tutors.speakingToAChild(language) : tutors.speaking(language);
    }
}
