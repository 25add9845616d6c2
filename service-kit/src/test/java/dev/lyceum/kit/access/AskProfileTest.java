package dev.lyceum.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.Identity;
import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What is believed of profile-service's answers, which are given by hand here. */
class AskProfileTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Ids ids = new Ids();
    private final Identity adult = new Identity(ids.next(), "Bearer token", Instant.MAX);
    private final LearnerId learner = new LearnerId(ids.next());
    private final Queue<UniEmitter<? super Permissions>> asked = new ArrayDeque<>();
    private final AskProfile profile =
            new AskProfile((bearer, whom) -> Uni.createFrom().emitter(question -> asked.add(question)), 500);

    @Test
    void anAnswerIsBelieved() {
        answered(Permissions.ALL);

        assertThat(ask().join()).isEqualTo(Permissions.ALL);
        assertThat(asked).isEmpty();
    }

    @Test
    void aRefusalIsAskedAboutAgain() {
        answered(Permissions.NONE);

        assertThat(answered(Permissions.ALL)).isEqualTo(Permissions.ALL);
    }

    @Test
    void whatChangedIsAskedAboutAgainAndNothingElse() {
        // Given
        answered(Permissions.ALL);

        // When
        profile.forget(new LearnerId(ids.next()));
        var believed = ask();
        profile.forget(learner);
        var afresh = ask();

        // Then
        assertThat(believed).isCompletedWithValue(Permissions.ALL);
        assertThat(afresh).isNotDone();
    }

    @Test
    void anAnswerThatWasUnderWayWhenSomethingChangedIsNotBelieved() {
        // Given
        var before = ask();

        // When
        profile.forget(learner);
        asked.remove().complete(Permissions.ALL);

        // Then
        assertThat(before).isCompletedWithValue(Permissions.ALL);
        assertThat(ask()).isNotDone();
    }

    @Test
    void whoLooksOnIsToldOfEachChange() {
        // Given
        var viewing = new Viewing(adult, learner, profile);
        var told = viewing.changes().toUni().subscribeAsCompletionStage();

        // When
        profile.forget(new LearnerId(ids.next()));
        assertThat(told).isNotDone();
        profile.forget(learner);

        // Then
        assertThat(told).succeedsWithin(SOON).isEqualTo(learner);
    }

    private Permissions answered(Permissions answer) {
        var question = ask();
        asked.remove().complete(answer);
        return question.join();
    }

    private CompletableFuture<Permissions> ask() {
        return profile.permissions(adult, learner).subscribeAsCompletionStage();
    }
}
