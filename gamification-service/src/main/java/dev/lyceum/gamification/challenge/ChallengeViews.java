package dev.lyceum.gamification.challenge;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API says of challenges: as one of the two sees them, and never who the other is. */
final class ChallengeViews {

    /** Which of the two somebody is. */
    @Schema(name = "ChallengeRole")
    enum Role {
        CREATOR,
        OPPONENT
    }

    /** How it ended for them. */
    @Schema(name = "ChallengeOutcome")
    enum Outcome {
        WON,
        LOST,
        DRAW
    }

    @Schema(name = "Challenge")
    record Item(
            UUID challengeId,
            ChallengeType type,
            ChallengeState state,
            long version,
            @Schema(description = "Of the learner in the path, or who accepts.") Role role,
            @Schema(description = "Absent of a STREAK_RESCUE, as are the next two.") UUID problemId,
            @Schema(examples = "LINEAR_EQUATION") String problemType,
            @Schema(examples = "HIGH") String difficulty,
            @Schema(description = "What is to be matched.") Result creatorResult,
            @Schema(description = "Once COMPLETED.") Result opponentResult,
            @Schema(description = "Once COMPLETED, for the learner.") Outcome outcome,
            Instant createdAt,
            Instant expiresAt) {

        static Item of(Challenge challenge, LearnerId viewer, Instant now) {
            var problem = challenge.problem();
            boolean isOver = challenge.isOver(now);
            return new Item(
                    challenge.id(),
                    challenge.type(),
                    isOver ? ChallengeState.EXPIRED : challenge.state(),
                    challenge.version(),
                    viewer.equals(challenge.creator()) ? Role.CREATOR : Role.OPPONENT,
                    problem.map(Challenge.OnProblem::id).orElse(null),
                    problem.map(Challenge.OnProblem::type).orElse(null),
                    problem.map(Challenge.OnProblem::difficulty).orElse(null),
                    problem.map(Challenge.OnProblem::solved).orElse(null),
                    challenge.solved().orElse(null),
                    challenge.state() == ChallengeState.COMPLETED ? outcome(challenge, viewer) : null,
                    challenge.createdAt(),
                    challenge.expiresAt());
        }

        private static Outcome outcome(Challenge challenge, LearnerId viewer) {
            return challenge
                    .winner()
                    .map(winner -> winner.equals(viewer) ? Outcome.WON : Outcome.LOST)
                    .orElse(Outcome.DRAW);
        }
    }

    @Schema(name = "ChallengePage")
    record Items(List<Item> items, Page.Links page) {}

    @Schema(name = "AcceptChallenge")
    record Accept(
            @Schema(description = "Who accepts; the caller, unless told.") LearnerId learnerId,
            @Schema(description = "Of a share of it; needed for an open one.", examples = "K7M2P9QX")
                    String shareCode) {
        static final Accept AS_ONESELF = new Accept(null, null);
    }

    @Schema(name = "ChallengePreferences")
    record Preferences(
            @NotNull
                    @Schema(
                            description =
                                    "Whether a hard problem solved with one hint at most makes a BEAT_MY_SKILL challenge by itself.")
                    Boolean automatic) {}

    private ChallengeViews() {}
}
