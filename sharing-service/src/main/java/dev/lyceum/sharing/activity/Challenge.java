package dev.lyceum.sharing.activity;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a learner dares whoever has the link to.
 *
 * @param challengeId to be accepted by
 * @param type of gamification's; new ones may come
 */
@Schema(name = "SharedChallenge")
public record Challenge(
        UUID challengeId, @Schema(examples = "BEAT_MY_TIME") String type, String problemType, String difficulty)
        implements Deed {

    @Override
    public String headline(String who) {
        return who + " dares you: “" + Words.of(type) + "”";
    }

    @Override
    public List<Fact> facts() {
        return problemType == null
                ? List.of()
                : List.of(new Fact("Problem", Words.of(problemType)), new Fact("Difficulty", Words.of(difficulty)));
    }

    @Override
    public Challenge withoutDays() {
        return this;
    }
}
