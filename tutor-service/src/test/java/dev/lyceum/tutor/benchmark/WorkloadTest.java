package dev.lyceum.tutor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkloadTest {

    @Test
    void goesRoundAndRound() {
        var workload = new Workload<>(List.of("a", "b", "c"));

        assertThat(Stream.generate(workload::next).limit(7)).containsExactly("a", "b", "c", "a", "b", "c", "a");
    }

    @Test
    void whereThereIsNothingNothingIsMeasured() {
        assertThatThrownBy(() -> new Workload<>(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
