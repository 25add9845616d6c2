package dev.lyceum.gamification.nudge;

import dev.lyceum.kit.identity.LearnerId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Names a nudge by what it is, so that none has to be written down to be named: whose, which kind, on which of their days. */
record NudgeId(LearnerId learner, NudgeKind kind, LocalDate day) {

    static Optional<NudgeId> parse(String text) {
        String[] parts = text.split("\\.", -1);
        return parts.length == 3
                ? LearnerId.parse(parts[0]).flatMap(learner -> kind(parts[1])
                        .flatMap(kind -> day(parts[2]).map(day -> new NudgeId(learner, kind, day))))
                : Optional.empty();
    }

    private static Optional<NudgeKind> kind(String name) {
        return Arrays.stream(NudgeKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return learner + "." + kind + "." + day;
    }
}
