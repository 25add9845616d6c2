package dev.lyceum.sharing.family;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.sharing.family.Household.Tie;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HouseholdTest {
    private static final List<LearnerId> PEOPLE =
            IntStream.range(0, 7).mapToObj(i -> new LearnerId(new UUID(0, i))).toList();

    private final LearnerId mother = PEOPLE.get(0);
    private final LearnerId father = PEOPLE.get(1);
    private final LearnerId son = PEOPLE.get(2);
    private final LearnerId daughter = PEOPLE.get(3);
    private final LearnerId nephew = PEOPLE.get(4);

    @Test
    void overTwoTiesParentsTheirChildrenAndBrothersAndSistersLiveTogether() {
        // Given
        var ties =
                List.of(new Tie(son, mother), new Tie(son, father), new Tie(daughter, mother), new Tie(nephew, father));

        // Then
        assertThat(Household.isShared(son, mother, ties, 2)).isTrue();
        assertThat(Household.isShared(mother, father, ties, 2)).isTrue();
        assertThat(Household.isShared(son, daughter, ties, 2)).isTrue();
        assertThat(Household.isShared(daughter, father, ties, 2)).isFalse();
        assertThat(Household.isShared(daughter, nephew, ties, 2)).isFalse();
        assertThat(Household.isShared(son, daughter, ties, 1)).isFalse();
    }

    /** Against a model that counts walks: matrices of ties, multiplied. */
    @Test
    void itIsWhoIsReachedOverSoManyTies() {
        var random = new Random(8);
        for (int run = 0; run < 2_000; run++) {
            boolean[][] tied = tied(random);
            int reach = 1 + random.nextInt(4);
            boolean[][] reached = reached(tied, reach);
            List<Tie> ties = ties(tied, random);
            for (int one = 0; one < PEOPLE.size(); one++) {
                for (int other = 0; other < PEOPLE.size(); other++) {
                    assertThat(Household.isShared(PEOPLE.get(one), PEOPLE.get(other), ties, reach))
                            .as("run %d: %d to %d over %d of %s", run, one, other, reach, ties)
                            .isEqualTo(reached[one][other]);
                }
            }
        }
    }

    private static boolean[][] tied(Random random) {
        var tied = new boolean[PEOPLE.size()][PEOPLE.size()];
        for (int i = random.nextInt(8); i > 0; i--) {
            int one = random.nextInt(PEOPLE.size());
            int other = random.nextInt(PEOPLE.size());
            tied[one][other] = true;
            tied[other][one] = true;
        }
        return tied;
    }

    private static boolean[][] reached(boolean[][] tied, int reach) {
        int people = PEOPLE.size();
        var reached = new boolean[people][people];
        IntStream.range(0, people).forEach(person -> reached[person][person] = true);
        for (int step = 0; step < reach; step++) {
            var before = new boolean[people][];
            IntStream.range(0, people).forEach(person -> before[person] = reached[person].clone());
            for (int one = 0; one < people; one++) {
                for (int middle = 0; middle < people; middle++) {
                    for (int other = 0; other < people; other++) {
                        reached[one][other] |= before[one][middle] && tied[middle][other];
                    }
                }
            }
        }
        return reached;
    }

    /** Each in one direction or the other, in any order. */
    private static List<Tie> ties(boolean[][] tied, Random random) {
        List<Tie> ties = new ArrayList<>();
        for (int one = 0; one < PEOPLE.size(); one++) {
            for (int other = one; other < PEOPLE.size(); other++) {
                if (tied[one][other]) {
                    ties.add(
                            random.nextBoolean()
                                    ? new Tie(PEOPLE.get(one), PEOPLE.get(other))
                                    : new Tie(PEOPLE.get(other), PEOPLE.get(one)));
                }
            }
        }
        Collections.shuffle(ties, random);
        return ties;
    }
}
