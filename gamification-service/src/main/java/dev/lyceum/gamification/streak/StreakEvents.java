package dev.lyceum.gamification.streak;

import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells the news of a streak. In the caller's transaction, with the learner's row locked. */
@ApplicationScoped
class StreakEvents {
    private final Outbox outbox;

    StreakEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The data of all five events. */
    record StreakChanged(int current, int longest, LocalDate day, Instant deadline) {}

    Uni<Void> tell(LearnerId learner, List<News> news, Instant time, Optional<UUID> cause) {
        return outbox.addAll(news.stream()
                .map(one -> new Event(one.kind().event(), learner, time, cause, data(one)))
                .toList());
    }

    private static StreakChanged data(News news) {
        return new StreakChanged(news.current(), news.longest(), news.day(), news.deadline());
    }
}
