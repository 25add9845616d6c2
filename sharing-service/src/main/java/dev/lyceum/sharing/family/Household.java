package dev.lyceum.sharing.family;

import dev.lyceum.kit.identity.LearnerId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Who counts as living together: whoever is reached over so many ties of family. */
public final class Household {
    private Household() {}

    /** Two who are each other's keeper, parent or guardian, in either direction. */
    public record Tie(LearnerId one, LearnerId other) {}

    /**
     * @param reach how many ties make a household: over two, brothers and sisters and the parents of one child live together
     */
    public static boolean isShared(LearnerId one, LearnerId other, Collection<Tie> ties, int reach) {
        Set<LearnerId> members = new HashSet<>(Set.of(one));
        for (int step = 0; step < reach && !members.contains(other); step++) {
            members.addAll(relatives(members, ties));
        }
        return members.contains(other);
    }

    private static Set<LearnerId> relatives(Set<LearnerId> members, Collection<Tie> ties) {
        Set<LearnerId> relatives = new HashSet<>();
        for (Tie tie : ties) {
            if (members.contains(tie.one())) {
                relatives.add(tie.other());
            }
            if (members.contains(tie.other())) {
                relatives.add(tie.one());
            }
        }
        return relatives;
    }
}
