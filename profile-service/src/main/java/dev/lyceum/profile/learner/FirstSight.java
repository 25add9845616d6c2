package dev.lyceum.profile.learner;

import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.LearnerKind;
import java.util.Optional;

/** What a token tells of somebody never seen before; what it tells badly is left out. */
public final class FirstSight {
    private FirstSight() {}

    public static NewLearner of(Caller caller) {
        return of(caller, ProfileChange.NOTHING);
    }

    /** With what the caller says at once: their own word counts more than the token's. */
    public static NewLearner of(Caller caller, ProfileChange said) {
        return new NewLearner(
                caller.learnerId(),
                LearnerKind.SELF,
                Optional.empty(),
                Optional.ofNullable(said.displayName()).or(() -> nameOf(caller)).orElse("Learner"),
                Optional.ofNullable(said.timeZone()).or(() -> zoneOf(caller)),
                Optional.ofNullable(said.language())
                        .or(() -> languageOf(caller))
                        .orElse("en"),
                Optional.ofNullable(said.gradeLevel()).orElse(GradeLevel.MIDDLE),
                Optional.ofNullable(said.birthYear()));
    }

    private static Optional<String> nameOf(Caller caller) {
        return caller.name().map(String::strip).filter(PersonName.Check::isName);
    }

    private static Optional<String> zoneOf(Caller caller) {
        return caller.zone().filter(IanaZone.Check::isKnown);
    }

    private static Optional<String> languageOf(Caller caller) {
        return caller.locale().filter(LanguageTag.Check::isWellFormed);
    }
}
