package dev.lyceum.gamification.nudge;

import dev.lyceum.kit.identity.LearnerId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of nudges. */
final class NudgeViews {

    @Schema(name = "Nudge")
    record Item(
            @Schema(
                            description = "Names it until it expires.",
                            examples = "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10.COMEBACK.2026-11-28")
                    String nudgeId,
            NudgeKind kind,
            Priority priority,
            @Schema(description = "In the language of `Accept-Language`, or English.") String text,
            @Schema(description = "The type of problem it is about; of SKILL_DECAY.", examples = "FRACTIONS")
                    String subject,
            @Schema(description = "The end of the learner's own day.") Instant expiresAt) {

        static Item of(LearnerId learner, Nudge nudge, NudgeRules rules, String acceptLanguage) {
            return new Item(
                    new NudgeId(learner, nudge.kind(), nudge.day()).toString(),
                    nudge.kind(),
                    nudge.priority(),
                    rules.say(nudge, acceptLanguage),
                    nudge.subject().orElse(null),
                    nudge.expiresAt());
        }
    }

    @Schema(name = "Nudges")
    record Items(List<Item> items) {}

    private NudgeViews() {}
}
