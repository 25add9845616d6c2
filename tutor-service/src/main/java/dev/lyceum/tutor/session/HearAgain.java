package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Sweep;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.guard.Leak;
import dev.lyceum.tutor.leak.ReportLeak;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Lets the guard hear again what a model has said before the guard was what it is now. Where it finds that the answer was given
 * away, what is solved in that session counts for nothing.
 */
@ApplicationScoped
class HearAgain {
    private static final Set<Leak> GIVEN_AWAY = EnumSet.of(Leak.ANSWER, Leak.STEP);

    private final Sweep sweep;
    private final ReadPhrasing readPhrasing;
    private final ReportLeak reportLeak;

    HearAgain(Sweep sweep, ReadPhrasing readPhrasing, ReportLeak reportLeak) {
        this.sweep = sweep;
        this.readPhrasing = readPhrasing;
        this.reportLeak = reportLeak;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        return sweep.over(PhrasedTurn.BEFORE_ALL, PhrasedTurn::after, this::hear);
    }

    private Uni<Void> hear(PhrasedTurn phrased) {
        return leak(phrased)
                .map(leak -> leak.filter(GIVEN_AWAY::contains))
                .chain(leak -> leak.isPresent()
                        ? reportLeak.report(phrased.words().session()).replaceWithVoid()
                        : Uni.createFrom().voidItem())
                .chain(phrased::heard);
    }

    private Uni<Optional<Leak>> leak(PhrasedTurn phrased) {
        return Turn.<Turn>findById(phrased.turnId()).chain(turn -> readPhrasing
                .of(phrased.words())
                .chain(phrasing -> OnWorker.compute(() -> phrasing.guard().refuses(turn.text))));
    }
}
