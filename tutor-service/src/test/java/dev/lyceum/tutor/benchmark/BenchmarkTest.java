package dev.lyceum.tutor.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Times are printed and not asserted: a busy machine would fail them. What is left behind, no machine excuses. */
@Tag("bench")
class BenchmarkTest {
    private static final Logger LOG = Logger.getLogger(BenchmarkTest.class);

    @Test
    void printsWhatACheckCosts() throws Exception {
        Figures figures = Figures.measured();

        LOG.infof("what a check costs, Java %s\n%s", System.getProperty("java.version"), figures.table());
        assertThat(figures.threadsLeft()).isZero();
        assertThat(figures.busyAtRest()).isLessThan(0.1);
    }
}
