package dev.lyceum.kit.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.arc.DefaultBean;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.BroadcastProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks profile-service with the caller's own token, and believes the answer for a second, so that a revocation is felt; less
 * long when {@link RelationshipNews} hears of a change.
 */
@DefaultBean
@ApplicationScoped
class AskProfile implements Relationships {
    private static final Logger LOG = Logger.getLogger(AskProfile.class);
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final ProfileAccess profile;
    private final Duration patience;
    private final Cache<Question, Permissions> answers =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(10_000).build();
    private final BroadcastProcessor<LearnerId> changes = BroadcastProcessor.create();
    private final AtomicLong forgotten = new AtomicLong();

    AskProfile(
            @RestClient ProfileAccess profile,
            @ConfigProperty(name = "quarkus.rest-client.profile.read-timeout") long patience) {
        this.profile = profile;
        this.patience = Duration.ofMillis(patience);
    }

    @Override
    public Uni<Permissions> permissions(Identity caller, LearnerId learner) {
        var question = new Question(caller.accountId(), learner);
        Permissions known = answers.getIfPresent(question);
        long asOf = forgotten.get();
        return known != null
                ? Uni.createFrom().item(known)
                : ask(caller, learner).invoke(answer -> remember(question, answer, asOf));
    }

    /**
     * A refusal is asked about again: the student may have been created a moment ago. So is what was under way when somebody's
     * relationships changed: it may be from before.
     */
    private void remember(Question question, Permissions answer, long asOf) {
        if (!answer.equals(Permissions.NONE) && forgotten.get() == asOf) {
            answers.put(question, answer);
        }
    }

    void forget(LearnerId learner) {
        forgotten.incrementAndGet();
        answers.asMap().keySet().removeIf(question -> question.learner().equals(learner));
        changes.onNext(learner);
    }

    @Override
    public Multi<LearnerId> changes() {
        return changes;
    }

    private Uni<Permissions> ask(Identity caller, LearnerId learner) {
        return profile.access(caller.bearer(), learner.toString())
                .ifNoItem()
                .after(patience)
                .fail()
                .onFailure(failure -> isStatus(failure, 404))
                .recoverWithItem(Permissions.NONE) // 404 is profile-service's answer "neither"
                .onFailure(failure -> isStatus(failure, 401))
                .transform(failure -> new UnauthorizedException())
                .onFailure(AskProfile::isAway)
                .invoke(failure ->
                        LOG.warnf("profile away: %s", failure.getClass().getSimpleName()))
                .onFailure(AskProfile::isAway)
                .transform(failure -> Problem.away("profile service"));
    }

    private static boolean isStatus(Throwable failure, int status) {
        return failure instanceof WebApplicationException web
                && web.getResponse().getStatus() == status;
    }

    /** Everything but its word that the token is not good. */
    private static boolean isAway(Throwable failure) {
        return !(failure instanceof UnauthorizedException);
    }

    private record Question(UUID account, LearnerId learner) {}
}
