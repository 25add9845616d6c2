package dev.lyceum.sharing.activity;

import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to gamification. */
@ApplicationScoped
class GamificationConsumer {
    private static final Handlers HANDLERS = Handlers.on(
                    "lyceum.gamification.XpAwarded.v1", XpChanged.class, Standings::applyXp)
            .and("lyceum.gamification.XpReversed.v1", XpChanged.class, Standings::applyXp)
            .and("lyceum.gamification.LevelReached.v1", LevelReached.class, Standings::applyLevel)
            .and("lyceum.gamification.StreakExtended.v1", StreakExtended.class, Streaks::apply)
            .and("lyceum.gamification.AchievementUnlocked.v1", AchievementUnlocked.class, Achievements::apply);

    private final Inbox inbox;

    GamificationConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("gamification-events")
    Uni<Void> receive(ConsumerRecord<byte[], byte[]> message) {
        return inbox.receive(message, HANDLERS);
    }
}
