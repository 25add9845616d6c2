package dev.lyceum.sharing.page;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.MissedCodes;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.share.FindDeed;
import dev.lyceum.sharing.share.Share;
import dev.lyceum.sharing.share.ShareCodes;
import dev.lyceum.sharing.share.ShareType;
import dev.lyceum.sharing.share.Shares;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Finds out where a link leads. It only reads. */
@ApplicationScoped
class FollowLink {
    private final Database database;
    private final Learners learners;
    private final MissedCodes missedCodes;
    private final Clock clock;

    FollowLink(Database database, Learners learners, MissedCodes missedCodes, Clock clock) {
        this.database = database;
        this.learners = learners;
        this.missedCodes = missedCodes;
        this.clock = clock;
    }

    /** 429 for an address that has guessed too often. */
    Uni<Landing> follow(String code) {
        return Uni.createFrom().deferred(() -> {
            missedCodes.countAsMissed();
            return look(code);
        });
    }

    private Uni<Landing> look(String code) {
        return find(code).onItemOrFailure().invoke((landing, failure) -> {
            if (landing != Landing.UNKNOWN) {
                missedCodes.found();
            }
        });
    }

    private Uni<Landing> find(String code) {
        return ShareCodes.isWellFormed(code)
                ? database.read(() -> Shares.find(code).chain(this::land))
                : Uni.createFrom().item(Landing.UNKNOWN);
    }

    private Uni<Landing> land(Optional<Share> found) {
        return found.map(this::land).orElse(Uni.createFrom().item(Landing.UNKNOWN));
    }

    private Uni<Landing> land(Share share) {
        return share.hasEnded(clock.instant())
                ? Uni.createFrom().item(Landing.ENDED)
                : learners.find(share.learner()).chain(learner -> land(share, learner));
    }

    /**
     * The consent that stood at the time may not stand now: withdrawn, or given by who has turned out to be under 13. An
     * invitation needs none: without it nobody is named.
     */
    private static Uni<Landing> land(Share share, Learner learner) {
        return share.type() == ShareType.REFERRAL || SharedDeed.mayBeShown(learner)
                ? FindDeed.of(share).map(deed -> landing(share, learner, deed))
                : Uni.createFrom().item(Landing.ENDED);
    }

    private static Landing landing(Share share, Learner learner, Optional<Deed> deed) {
        return deed.<Landing>map(known -> new Landing.Shown(SharedDeed.of(share, learner, known), share.learner()))
                .orElse(Landing.ENDED);
    }
}
