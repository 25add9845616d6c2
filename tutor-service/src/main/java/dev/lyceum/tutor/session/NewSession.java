package dev.lyceum.tutor.session;

import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.problem.PracticeWish;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a session is to be about: exactly one of the six. Other sources are not known yet, and an unknown field is 400. */
@Schema(
        name = "NewSession",
        description = "Exactly one of `problem`, `problemId`, `practice`, `daily`, `shareCode` and `challengeId`.")
record NewSession(
        @Valid Posed problem,
        @Schema(description = "A problem of the learner's history, or drawn for the learner before.") UUID problemId,
        @Valid PracticeWish practice,
        @AssertTrue @Schema(description = "True: on the problem of the learner's own day, to complete it.")
                Boolean daily,
        @Schema(examples = "K7M2P9QX", description = "The code of a shared problem.") String shareCode,
        @Schema(description = "A challenge that the learner has accepted.") UUID challengeId) {

    /** @param answer ignored while the giver is the learner: nobody verifies their own problem */
    @Schema(name = "PosedText")
    record Posed(
            @NotBlank @Size(max = 2000) String text,
            @Size(max = 600) @Schema(description = "Ignored when it comes from the learner.") String answer) {}

    /** 400 otherwise; also for a text of nothing but exotic white space, which the annotation lets through. */
    void mustSayOneThing() {
        if (problem != null && problem.text().isBlank()) {
            throw Problem.invalid("/problem/text", "not-blank", "Must not be blank.");
        }
        if (Stream.of(problem, problemId, practice, daily, shareCode, challengeId)
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw Problem.invalid(
                    "", "one-of", "Exactly one of problem, problemId, practice, daily, shareCode and challengeId.");
        }
        if (practice != null && practice.howMany() > 1) {
            throw Problem.invalid("/practice/count", "max", "A session is about one problem.");
        }
    }
}
