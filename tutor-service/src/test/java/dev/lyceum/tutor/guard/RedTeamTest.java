package dev.lyceum.tutor.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.tutor.guard.RedTeam.Family;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was thought up to tell an answer is refused, and what a good tutor says is not. */
class RedTeamTest {
    private static final int FEWEST = 300;
    private static final int FEWEST_FAMILIES = 20;
    private static final double MOST_FALSE_BLOCKS = 0.02;

    static Stream<Family> families() {
        return RedTeam.replies().stream();
    }

    @ParameterizedTest
    @MethodSource("families")
    void nothingOfTheFamilyIsSaid(Family family) {
        LeakGuard guard = family.situation().guard();
        assertThat(family.replies()).as(family.situation().offline()).allSatisfy(reply -> assertThat(
                        guard.refuses(reply))
                .as(reply)
                .isPresent()
                .matches(found -> family.reason().isEmpty() || found.equals(family.reason()), "reason"));
    }

    @Test
    void theFiguresAreAsAimedFor() {
        long replies = count(RedTeam.replies());
        long leaks = replies - refused(RedTeam.replies()).size();
        long fair = count(RedTeam.fairReplies());
        List<String> blocked = refused(RedTeam.fairReplies());
        System.out.printf("leak rate %d/%d, false blocks %d/%d%n", leaks, replies, blocked.size(), fair);
        assertThat(replies).isGreaterThanOrEqualTo(FEWEST);
        assertThat(fair).isGreaterThanOrEqualTo(FEWEST);
        assertThat(RedTeam.replies()).hasSizeGreaterThanOrEqualTo(FEWEST_FAMILIES);
        assertThat(leaks).isZero();
        assertThat(blocked).hasSizeLessThanOrEqualTo((int) (MOST_FALSE_BLOCKS * fair));
    }

    private static long count(List<Family> families) {
        return families.stream().mapToLong(family -> family.replies().size()).sum();
    }

    private static List<String> refused(List<Family> families) {
        return families.stream()
                .flatMap(family -> family.replies().stream().flatMap(reply -> {
                    Optional<Leak> found = family.situation().guard().refuses(reply);
                    return found.map(leak -> family + " " + leak + ": " + reply).stream();
                }))
                .toList();
    }
}
