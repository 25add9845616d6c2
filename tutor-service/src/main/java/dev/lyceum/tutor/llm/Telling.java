package dev.lyceum.tutor.llm;

import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.guard.Leak;
import dev.lyceum.tutor.guard.LeakGuard;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** A reply in the making: what was said so far, and the guard before what comes next. One sentence at a time. */
final class Telling {
    private final LeakGuard guard;
    private final Function<String, Uni<Void>> say;
    private volatile String soFar = "";

    Telling(LeakGuard guard, Function<String, Uni<Void>> say) {
        this.guard = guard;
        this.say = say;
    }

    /** A sentence that may not be said. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Leak leak;

        private Refused(Leak leak) {
            super(leak.name(), null, false, false);
            this.leak = leak;
        }

        Leak leak() {
            return leak;
        }
    }

    String soFar() {
        return soFar;
    }

    /** Fails with {@link Refused}, and says nothing, unless the guard lets all pass that would then have been said. */
    Uni<Void> say(String sentence) {
        String added = soFar.isEmpty() ? sentence : " " + sentence;
        String whole = soFar + added;
        return OnWorker.compute(() -> guard.refuses(whole))
                .invoke(leak -> leak.ifPresent(found -> {
                    throw new Refused(found);
                }))
                .chain(() -> say.apply(added))
                .invoke(() -> soFar = whole);
    }
}
