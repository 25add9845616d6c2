package dev.lyceum.gamification.sharing;

import dev.lyceum.gamification.challenge.ChallengeShares;
import dev.lyceum.gamification.challenge.ChallengeShares.ShareState;
import dev.lyceum.gamification.referral.PayReferral;
import dev.lyceum.gamification.referral.ReferralState;
import dev.lyceum.kit.inbox.Handlers;
import dev.lyceum.kit.inbox.Inbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to the sharing service: for links to challenges, and for referrals. */
@ApplicationScoped
class SharingConsumer {
    private final Inbox inbox;
    private final Handlers handlers;

    SharingConsumer(Inbox inbox, PayReferral payReferral) {
        this.inbox = inbox;
        this.handlers = Handlers.on(
                        "lyceum.sharing.ShareCreated.v1",
                        ShareState.class,
                        event -> ChallengeShares.apply(event, false))
                .and("lyceum.sharing.ShareRevoked.v1", ShareState.class, event -> ChallengeShares.apply(event, true))
                .and("lyceum.sharing.ReferralRewarded.v1", ReferralState.class, payReferral::pay)
                .and("lyceum.sharing.ReferralReversed.v1", ReferralState.class, payReferral::takeBack);
    }

    @Incoming("sharing-events")
    Uni<Void> receive(ConsumerRecords<byte[], byte[]> poll) {
        return inbox.receive(poll, handlers);
    }
}
