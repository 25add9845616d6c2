package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Scene;
import java.util.Optional;

/** Judges what a model drafted before a character of it is said. Takes milliseconds. */
public final class LeakGuard {
    private final Scene scene;

    private LeakGuard(Scene scene) {
        this.scene = scene;
    }

    /**
     * @param scene in which it would be said; withholding nothing once the learner has found the answer
     * @param verdict on the message that it answers, if it answers one
     * @param offline the words of the rules, which it stands in for: what they say may be said
     */
    public static LeakGuard of(Scene scene, Optional<Verdict> verdict, String offline) {
        return new LeakGuard(scene);
    }

    /** @param text all that has been said so far of the reply, with the sentence that would be said next */
    public Optional<Leak> refuses(String text) {
        return scene.withheld().allows(text) ? Optional.empty() : Optional.of(Leak.ANSWER);
    }
}
