package dev.lyceum.kit.access;

import static org.awaitility.Awaitility.await;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.kit.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class RelationshipNewsTest {
    private final LearnerId learner = new LearnerId(new Ids().next());

    @Inject
    Relationships relationships;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RelationshipGranted.v1",
                "RelationshipChanged.v1",
                "RelationshipRevoked.v1",
                "RelationshipRevoked.v2",
                "ErasureRequested.v1"
            })
    void aReplicaHearsOfWhatChangedWhoMaySeeALearner(String type) {
        CompletableFuture<LearnerId> told = relationships
                .changes()
                .select()
                .where(learner::equals)
                .onOverflow()
                .dropPreviousItems()
                .toUni()
                .subscribeAsCompletionStage();

        // Told until it is heard: a replica that has just started listens from some moment on.
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            tell(type);
            return told.isDone();
        });
    }

    private void tell(String type) {
        Topics.send(Topics.event(
                "profile.events.v1", "lyceum.profile." + type, new Ids().next(), learner, Instant.now(), "{}"));
    }
}
