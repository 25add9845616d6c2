package dev.lyceum.kit.learner;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.time.DayPartition;
import dev.lyceum.kit.time.ZoneTimeline;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A learner as this service knows them.
 *
 * @param kind absent for a learner never heard of
 */
public record Learner(
        LearnerId id,
        Optional<LearnerKind> kind,
        Optional<UUID> keeperId,
        ZoneTimeline zones,
        String language,
        GradeLevel grade,
        AgeBand ageBand,
        Optional<String> alias,
        Map<Purpose, Purpose.Decision> decisions) {

    /** No service needs a registration to have arrived (architecture.md section 2). */
    static Learner neverHeardOf(LearnerId id, Map<Purpose, Purpose.Decision> decisions) {
        return new Learner(
                id,
                Optional.empty(),
                Optional.empty(),
                ZoneTimeline.utc(),
                "en",
                GradeLevel.MIDDLE,
                AgeBand.UNKNOWN,
                Optional.empty(),
                decisions);
    }

    /** What was decided of this purpose; nobody may have. */
    public Optional<Purpose.Decision> decision(Purpose purpose) {
        return Optional.ofNullable(decisions.get(purpose));
    }

    public DayPartition days() {
        return new DayPartition(zones);
    }

    /**
     * Whether this learner counts as a child under 13.
     *
     * @param themselves the learner is the one who is calling, which decides for a learner never heard of
     */
    public boolean isUnder13(boolean themselves) {
        return switch (ageBand) {
            case UNDER_13 -> true;
            case FROM_13_TO_17, ADULT -> false;
            case UNKNOWN -> kind.map(known -> known == LearnerKind.STUDENT).orElse(!themselves);
        };
    }
}
