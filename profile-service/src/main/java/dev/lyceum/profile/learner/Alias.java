package dev.lyceum.profile.learner;

import dev.lyceum.kit.identity.LearnerId;
import java.util.List;

/** What other children see instead of a name: made from the id, never typed, so it can hold nothing it should not. */
final class Alias {
    private static final List<String> MANNERS = List.of(
            "Brave", "Bright", "Calm", "Clever", "Curious", "Eager", "Gentle", "Happy", "Kind", "Lively", "Lucky",
            "Merry", "Patient", "Quick", "Quiet", "Sunny");
    private static final List<String> ANIMALS = List.of(
            "Badger", "Beaver", "Crane", "Dolphin", "Falcon", "Fox", "Hare", "Heron", "Lynx", "Otter", "Owl", "Panda",
            "Raven", "Seal", "Swift", "Tiger");
    private static final int NUMBERS = 1000;

    private Alias() {}

    static String of(LearnerId learner) {
        int hash = Integer.rotateLeft(learner.value().hashCode() * 0x9E3779B1, 15) & Integer.MAX_VALUE;
        String manner = MANNERS.get(hash % MANNERS.size());
        String animal = ANIMALS.get(hash / MANNERS.size() % ANIMALS.size());
        return manner + " " + animal + " " + hash / (MANNERS.size() * ANIMALS.size()) % NUMBERS;
    }
}
