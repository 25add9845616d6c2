package dev.lyceum.gamification.streak;

import dev.lyceum.gamification.streak.WriteStreak.Settled;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Tells the news of streaks. In the caller's transaction, with the learners' rows locked. */
@ApplicationScoped
class StreakEvents {
    private final Outbox outbox;

    StreakEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The data of all five events. */
    record StreakChanged(int current, int longest, LocalDate day, Instant deadline) {}

    Uni<Void> tell(List<Settled> all) {
        return outbox.addAll(all.stream()
                .flatMap(one -> one.settlement().news().stream().map(news -> event(one, news)))
                .toList());
    }

    private static Event event(Settled one, News news) {
        return new Event(news.kind().event(), one.learner(), one.time(), one.cause(), data(news));
    }

    private static StreakChanged data(News news) {
        return new StreakChanged(news.current(), news.longest(), news.day(), news.deadline());
    }
}
