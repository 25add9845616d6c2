package dev.lyceum.sharing.activity;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import dev.lyceum.kit.inbox.Received;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to gamification. */
@ApplicationScoped
class GamificationConsumer {
    private final Inbox inbox;
    private final AfterAccepted afterAccepted;
    private final Handlers handlers = Handlers.on(
                    "lyceum.gamification.ChallengeCreated.v1", ChallengeTold.class, Challenges::apply)
            .and("lyceum.gamification.ChallengeAccepted.v1", ChallengeTold.class, this::accepted)
            .andTogether("lyceum.gamification.XpAwarded.v1", XpChanged.class, GamificationConsumer::applyXp)
            .andTogether("lyceum.gamification.XpReversed.v1", XpChanged.class, GamificationConsumer::applyXp)
            .andTogether("lyceum.gamification.LevelReached.v1", LevelReached.class, Standings::applyLevel)
            .andTogether("lyceum.gamification.StreakExtended.v1", StreakExtended.class, Streaks::apply)
            .andTogether("lyceum.gamification.AchievementUnlocked.v1", AchievementUnlocked.class, Achievements::apply);

    GamificationConsumer(Inbox inbox, AfterAccepted afterAccepted) {
        this.inbox = inbox;
        this.afterAccepted = afterAccepted;
    }

    @Incoming("gamification-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }

    /** Both are told; the one who made it did not accept it. */
    private Uni<Void> accepted(Received<ChallengeTold> event) {
        return event.data()
                .shareCode()
                .filter(code -> !event.learner().equals(event.data().creatorId()))
                .map(code -> afterAccepted.accepted(event.learner(), code, event.time()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<Void> applyXp(List<Received<XpChanged>> events) {
        return Standings.applyXp(events).chain(() -> OneByOne.each(events, ReferralXp::apply));
    }
}
