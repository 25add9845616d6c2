package dev.lyceum.gamification.goal;

import dev.lyceum.gamification.xp.Moment;
import dev.lyceum.kit.identity.LearnerId;
import java.util.UUID;

/**
 * That a learner worked on a day, which may have reached its goal.
 *
 * @param when what counts for the day was solved
 * @param cause the event that told of it
 */
public record Worked(LearnerId learner, Moment when, UUID cause) {}
