package dev.lyceum.gamification.streak;

import dev.lyceum.kit.learner.Learner;

/** A learner's streak as it was kept, and the facts since its seal. */
record KnownStreak(Learner learner, KeptStreak kept, Facts facts) {}
