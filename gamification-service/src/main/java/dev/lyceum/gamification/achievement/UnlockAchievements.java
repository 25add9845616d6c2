package dev.lyceum.gamification.achievement;

import dev.lyceum.gamification.achievement.Unlocked.Earned;
import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Unlocks what learners have earned by now. In the caller's transaction, with the learners' rows locked. */
@ApplicationScoped
public class UnlockAchievements {
    private final Catalogues catalogues;
    private final Outbox outbox;

    UnlockAchievements(Catalogues catalogues, Outbox outbox) {
        this.catalogues = catalogues;
        this.outbox = outbox;
    }

    /** The data of the event AchievementUnlocked. */
    record AchievementUnlocked(String achievement) {}

    /** @param occasions no two of one learner */
    public Uni<Void> unlock(List<Occasion> occasions) {
        Map<Catalogue, List<Occasion>> byCatalogue = occasions.stream()
                .collect(Collectors.groupingBy(
                        occasion -> catalogues.at(occasion.at()), IdentityHashMap::new, Collectors.toList()));
        return OneByOne.each(byCatalogue.entrySet(), some -> unlock(some.getValue(), some.getKey()));
    }

    private Uni<Void> unlock(List<Occasion> occasions, Catalogue catalogue) {
        return Unlocked.states(occasions.stream().map(Occasion::learner).toList(), catalogue)
                .map(states -> occasions.stream()
                        .flatMap(occasion -> earned(occasion, states.get(occasion.learner()), catalogue))
                        .toList())
                .chain(earned -> earned.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : Unlocked.add(earned, catalogue).chain(added -> tell(earned, added)));
    }

    /** Nothing, too, where it is to be noted that a learner was judged. */
    private static Stream<Earned> earned(Occasion occasion, Unlocked.State state, Catalogue catalogue) {
        List<String> fresh = state.newBy(catalogue);
        return fresh.isEmpty() && !state.isStale() ? Stream.empty() : Stream.of(new Earned(occasion, fresh));
    }

    private Uni<Void> tell(List<Earned> earned, List<Unlocked.Added> added) {
        Map<LearnerId, Occasion> occasions =
                earned.stream().map(Earned::occasion).collect(Collectors.toMap(Occasion::learner, Function.identity()));
        return outbox.addAll(added.stream()
                .map(one -> event(occasions.get(one.learner()), one.achievement()))
                .toList());
    }

    private static Event event(Occasion occasion, String achievement) {
        return new Event(
                "AchievementUnlocked",
                occasion.learner(),
                occasion.at(),
                occasion.cause(),
                new AchievementUnlocked(achievement));
    }
}
