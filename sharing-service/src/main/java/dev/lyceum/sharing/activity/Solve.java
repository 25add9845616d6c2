package dev.lyceum.sharing.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A solved problem.
 *
 * @param statement the tutor's own rendering; absent where the learner typed a text of their own
 */
@Schema(name = "SharedProblem")
public record Solve(
        @JsonIgnore @Schema(hidden = true) UUID problemId,
        String problemType,
        String difficulty,
        int hintsUsed,
        Optional<LocalDate> studyDay,
        Optional<String> statement)
        implements Deed {

    @Override
    public String headline(String who) {
        return who + " solved a problem";
    }

    @Override
    public List<Fact> facts() {
        var known = Stream.of(
                new Fact("Kind", Words.of(problemType)),
                new Fact("Difficulty", Words.of(difficulty)),
                new Fact("Help", hintsUsed == 0 ? "No hints" : Words.count(hintsUsed, "hint")));
        var day = studyDay.map(date -> new Fact("Solved on", Words.of(date))).stream();
        return Stream.concat(known, day).toList();
    }

    @Override
    public Solve withoutDays() {
        return new Solve(problemId, problemType, difficulty, hintsUsed, Optional.empty(), statement);
    }
}
