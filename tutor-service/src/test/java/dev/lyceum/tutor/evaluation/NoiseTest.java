package dev.lyceum.tutor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final Logger LOG = Logger.getLogger(NoiseTest.class);

    @Test
    void everyTextGetsItsVerdicts() {
        var noise = new Noise(1);
        for (int i = 0; i < 8_000; i++) {
            String text = noise.text();
            assertThat(noise.judge(text)).as(text).hasSize(2).doesNotContainNull();
        }
    }

    /** Printed, not asserted: a busy machine would fail it. */
    @Test
    @Tag("eval")
    void noTextTakesLong() {
        var noise = new Noise(2);
        long slowest = IntStream.range(0, 60_000)
                .mapToLong(i -> nanoseconds(noise))
                .max()
                .orElseThrow();
        LOG.infof(
                "60000 texts of noise: the slowest took %d ms",
                Duration.ofNanos(slowest).toMillis());
        assertThat(slowest).isPositive();
    }

    private static long nanoseconds(Noise noise) {
        String text = noise.text();
        long start = System.nanoTime();
        noise.judge(text);
        return System.nanoTime() - start;
    }
}
