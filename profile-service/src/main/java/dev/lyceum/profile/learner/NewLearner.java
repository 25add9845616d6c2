package dev.lyceum.profile.learner;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.kit.learner.LearnerKind;
import java.util.Optional;
import java.util.UUID;

/** What is known of a learner on first sight. */
public record NewLearner(
        LearnerId learnerId,
        LearnerKind kind,
        Optional<UUID> keeperId,
        String name,
        Optional<String> timeZone,
        String language,
        GradeLevel gradeLevel,
        Optional<Integer> birthYear) {}
