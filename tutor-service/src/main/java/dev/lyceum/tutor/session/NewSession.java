package dev.lyceum.tutor.session;

import dev.lyceum.kit.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a session is to be about: exactly one of the two. Other sources are not known yet, and an unknown field is 400. */
@Schema(name = "NewSession", description = "Exactly one of `problem` and `problemId`.")
record NewSession(@Valid Posed problem, @Schema(description = "A problem of the learner's history.") UUID problemId) {

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
        if ((problem == null) == (problemId == null)) {
            throw Problem.invalid("", "one-of", "Exactly one of problem and problemId.");
        }
    }
}
