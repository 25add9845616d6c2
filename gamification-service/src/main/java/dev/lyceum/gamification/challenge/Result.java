package dev.lyceum.gamification.challenge;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody solved the problem, as the tutor measured it. */
@Schema(name = "ChallengeResult")
public record Result(@Schema(examples = "95") long seconds, @Schema(examples = "1") int hints) {}
