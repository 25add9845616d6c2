package dev.lyceum.local.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Usage STREAKS = new Usage(
            "gamification", "streak", 4, 199, 106, 195, 12, Optional.of(Instant.parse("2026-11-28T09:15:00Z")), 0);
    private static final Usage LEDGER = new Usage("gamification", "xp_entry", 44, 44, 0, 0, 0, Optional.empty(), 0);

    private final Report report = new Report(List.of(STREAKS, LEDGER), Catalogue.read());

    @Test
    void aRowSaysWhatWasCountedAndWhatIsWrongWithIt() {
        assertThat(report.text())
                .containsPattern("streak +4 +199 +106 +195 +12 +2026-11-28 09:15 +█{5}▒{2}░{5} +HIGH CHURN")
                .containsPattern("xp_entry +44 +44 +0 +0 +0 +never +█{8} *\n")
                .contains("1 of 2 tables want a look.");
    }

    @Test
    void thePageSaysTheSame() {
        assertThat(report.page())
                .contains("<td>streak</td><td>4</td><td>199</td><td>106</td><td>195</td><td>12</td>")
                .contains("HIGH CHURN")
                .contains("1 of 2 tables want a look.");
    }
}
