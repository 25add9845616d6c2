package dev.lyceum.profile.me;

import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.LearnerKind;
import dev.lyceum.profile.learner.IanaZone;
import dev.lyceum.profile.learner.LanguageTag;
import dev.lyceum.profile.learner.NewLearner;
import java.util.Optional;

/** What a token tells of somebody never seen before; what it tells badly is left out. */
final class FirstSight {
    private static final int LONGEST_NAME = 80;

    private FirstSight() {}

    static NewLearner of(Caller caller) {
        return new NewLearner(
                caller.learnerId(),
                LearnerKind.SELF,
                Optional.empty(),
                caller.name().map(String::strip).filter(FirstSight::isName).orElse("Learner"),
                caller.zone().filter(IanaZone.Check::isKnown),
                caller.locale().filter(LanguageTag.Check::isWellFormed).orElse("en"),
                GradeLevel.MIDDLE,
                Optional.empty());
    }

    private static boolean isName(String name) {
        return !name.isEmpty() && name.length() <= LONGEST_NAME && name.indexOf('\0') < 0;
    }
}
