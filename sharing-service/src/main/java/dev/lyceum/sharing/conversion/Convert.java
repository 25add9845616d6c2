package dev.lyceum.sharing.conversion;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.sharing.activity.AfterAccepted;
import dev.lyceum.sharing.activity.AfterSolve;
import dev.lyceum.sharing.conversion.Conversion.Kind;
import dev.lyceum.sharing.share.Share;
import dev.lyceum.sharing.share.ShareEvents;
import dev.lyceum.sharing.share.Shares;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Takes down what came of a link and tells of it. In the caller's transaction. */
@ApplicationScoped
class Convert implements AfterSolve, AfterAccepted {
    private final Outbox outbox;
    private final Clock clock;

    Convert(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The tutor has verified it; that a link has ended since changes nothing of it. */
    @Override
    public Uni<Void> solved(List<Solved> solves) {
        return OneByOne.each(
                solves.stream().filter(solve -> solve.shareCode().isPresent()).toList(),
                solve -> convert(solve.shareCode().orElseThrow(), solve.learner(), Kind.SOLVED, solve.at()));
    }

    /** gamification has let them. */
    @Override
    public Uni<Void> accepted(LearnerId learner, String code, Instant at) {
        return convert(code, learner, Kind.ACCEPTED, at);
    }

    private Uni<Void> convert(String code, LearnerId learner, Kind kind, Instant at) {
        return Shares.find(code)
                .chain(found -> found.filter(share -> !share.learner().equals(learner))
                        .map(share -> convert(share, learner, kind, at))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /**
     * What is on record of this learner by this link, or else that they signed up by it. 404 unknown, 410 ended, 422 for the
     * owner and for whoever was here before.
     */
    Uni<Conversion> cameBy(String code, LearnerId learner) {
        Instant now = clock.instant();
        return Shares.find(code)
                .map(found -> found.orElseThrow(Problem::notFound))
                .invoke(share -> mustBeOpenToOthers(share, learner, now))
                .chain(share -> Conversions.find(code, learner)
                        .chain(known -> known.map(conversion -> Uni.createFrom().item(conversion))
                                .orElseGet(() -> signUp(share, learner, now))));
    }

    private static void mustBeOpenToOthers(Share share, LearnerId learner, Instant now) {
        if (share.hasEnded(now)) {
            throw Problem.of(410, "gone", "This link has ended.");
        }
        if (share.learner().equals(learner)) {
            throw Problem.refused("own-share", "Nobody comes by their own link.");
        }
    }

    private Uni<Conversion> signUp(Share share, LearnerId learner, Instant now) {
        return Conversions.wasHereBefore(learner, share.createdAt())
                .invoke(before -> {
                    if (before) {
                        throw notNew();
                    }
                })
                .chain(() -> convert(share, learner, Kind.SIGNED_UP, now))
                .chain(() -> Conversions.find(share.code(), learner))
                .map(found -> found.orElseThrow(Convert::notNew)); // by another link
    }

    private static Problem notNew() {
        return Problem.refused("not-new", "Whoever was here before did not come by this link.");
    }

    private Uni<Void> convert(Share share, LearnerId learner, Kind kind, Instant at) {
        return Conversions.add(share.code(), learner, kind, at)
                .chain(first -> first
                        ? outbox.add(ShareEvents.converted(share, kind.name(), at))
                        : Uni.createFrom().voidItem());
    }
}
