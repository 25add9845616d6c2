package dev.lyceum.gamification.xp;

import dev.lyceum.kit.identity.LearnerId;

/** What a learner did, when, and how we know: all that an award is made of. */
public record Earning(LearnerId learner, Deed deed, Moment when, Origin origin) {}
