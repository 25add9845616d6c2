package dev.lyceum.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RotationTest {

    private static final Upstream FIRST = new Upstream(1, 1);
    private static final Upstream SECOND = new Upstream(2, 2);

    private final Rotation rotation = new Rotation(List.of(FIRST, SECOND));

    @Test
    void replicasTakeTurnsAndEachStandsInForTheOther() {
        assertThat(rotation.next()).containsExactly(FIRST, SECOND);
        assertThat(rotation.next()).containsExactly(SECOND, FIRST);
    }

    @Test
    void whoIsNotReadyGetsNothingUntilItIs() {
        // When
        rotation.say(FIRST, false);

        // Then
        assertThat(rotation.next()).containsExactly(SECOND);
        assertThat(rotation.next()).containsExactly(SECOND);
        rotation.say(FIRST, true);
        assertThat(rotation.next()).contains(FIRST);
    }

    @Test
    void withNobodyReadyEverybodyIsAsked() {
        // When
        rotation.say(FIRST, false);
        rotation.say(SECOND, false);

        // Then
        assertThat(rotation.next()).containsExactlyInAnyOrder(FIRST, SECOND);
    }
}
