package dev.lyceum.kit.live;

import static dev.lyceum.kit.sample.Things.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.live.Feed.Ends;
import dev.lyceum.kit.sample.Things;
import dev.lyceum.kit.testing.Servers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Servers.class)
class FeedTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LearnerId learner = new LearnerId(new Ids().next());

    @Inject
    Feed feed;

    @Test
    void whatIsKeptIsWholeFromItsFirstNumberOn() {
        // Given: told in this order, the second of them by a slow transaction
        tell("26 hours");
        tell("23 hours");
        tell("25 hours");
        tell("1 hour");
        List<Long> told = numbers();

        // When
        feed.forget().await().atMost(SOON);

        // Then
        assertThat(numbers()).isEqualTo(told.subList(1, 4));
        Ends ends = feed.ends(learner).await().atMost(SOON);
        assertThat(ends.reachBackTo(OptionalLong.of(told.get(0)))).isTrue();
        assertThat(ends.reachBackTo(OptionalLong.of(told.get(0) - 1))).isFalse();
        assertThat(ends.latest()).isEqualTo(told.get(3));
    }

    @Test
    void withNothingKeptOnlyTheLastNumberReachesBack() {
        // Given
        tell("26 hours");
        long last = numbers().get(0);
        Things.execute("delete from feed_event");

        // When
        Ends ends = feed.ends(learner).await().atMost(SOON);

        // Then
        assertThat(ends.reachBackTo(OptionalLong.of(last))).isTrue();
        assertThat(ends.reachBackTo(OptionalLong.of(last - 1))).isFalse();
        assertThat(ends.reachBackTo(OptionalLong.of(last + 1))).isFalse();
        assertThat(ends.reachBackTo(OptionalLong.empty())).isFalse();
        assertThat(ends.latest()).isZero();
    }

    private void tell(String age) {
        Things.execute(
                "insert into outbox_event (id, aggregatetype, aggregateid, type, payload, occurred_at, recorded_at) "
                        + "values (?, 'learner', ?, 'lyceum.kit.Told.v1', '{}', now(), now() - cast(? as interval))",
                new Ids().next(),
                learner.toString(),
                age);
    }

    private List<Long> numbers() {
        long count = number("select count(*) from feed_event where learner_id = ?", learner.value());
        return LongStream.range(0, count)
                .map(offset -> number(
                        "select seq from feed_event where learner_id = ? order by seq offset ? limit 1",
                        learner.value(),
                        offset))
                .boxed()
                .toList();
    }
}
