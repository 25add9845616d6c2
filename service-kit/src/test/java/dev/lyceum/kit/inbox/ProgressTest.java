package dev.lyceum.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
    private final Progress assigned = Progress.NONE.received(100).received(101);

    @Test
    void whatIsDoneWithWaitsUntilTheBrokerHasIt() {
        assertThat(assigned.waits()).isFalse();
        assertThat(assigned.handled(100).waits()).isTrue();
        assertThat(assigned.handled(100).handled(101).committed(101).waits()).isTrue();
        assertThat(assigned.handled(100).handled(101).committed(102).waits()).isFalse();
    }

    /** Otherwise a record that took long would set the group back to where it was before the partition went and came again. */
    @Test
    void whatCameUnderAnAssignmentBeforeCountsNoMore() {
        assertThat(assigned.handled(7)).isEqualTo(assigned);
        assertThat(Progress.NONE.handled(7)).isEqualTo(Progress.NONE);
    }

    @Test
    void aCommitThatIsHeardOfLateSetsNothingBack() {
        assertThat(assigned.handled(101).committed(102).committed(101).waits()).isFalse();
    }
}
