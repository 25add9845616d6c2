package dev.lyceum.local.assembled;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** What the clients know: each intent before its call, each outcome after it. */
final class Journal {

    /** A solve that a learner set out for; the keys make its calls repeatable. */
    record Intent(UUID learner, int equation, UUID openKey, UUID turnKey) {

        static Intent of(UUID learner, int equation) {
            return new Intent(learner, equation, UUID.randomUUID(), UUID.randomUUID());
        }
    }

    private final Map<Intent, String> open = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Intent> accepted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();

    void intends(Intent intent) {
        open.put(intent, "not yet answered");
    }

    /** An outcome that is not known; the intent stays open. */
    void unknown(Intent intent, String why) {
        open.put(intent, why);
        failures.add(why);
    }

    void accepted(Intent intent) {
        accepted.add(intent);
        open.remove(intent);
    }

    /** Every call that was not answered as it should be, also where another try was. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    int count() {
        return accepted.size();
    }

    /** Intents whose outcome nobody knows; there must be none when all is over. */
    Map<Intent, String> openIntents() {
        return Map.copyOf(open);
    }

    Map<UUID, List<Intent>> acceptedByLearner() {
        return accepted.stream().collect(Collectors.groupingBy(Intent::learner));
    }
}
