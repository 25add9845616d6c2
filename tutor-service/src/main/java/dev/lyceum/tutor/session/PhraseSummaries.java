package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.tutor.llm.Phrase;
import dev.lyceum.tutor.session.ReadPhrasing.Phrasing;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Has a model put summaries in other words, one after the other, for learners who consent at that moment. Nobody waits for them,
 * so what is not said whole is not said at all.
 */
@ApplicationScoped
class PhraseSummaries {
    private static final Logger LOG = Logger.getLogger(PhraseSummaries.class);

    private final Database database;
    private final ReadPhrasing readPhrasing;
    private final Phrase phrase;
    private final Clock clock;

    PhraseSummaries(Database database, ReadPhrasing readPhrasing, Phrase phrase, Clock clock) {
        this.database = database;
        this.readPhrasing = readPhrasing;
        this.phrase = phrase;
        this.clock = clock;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> phraseAll() {
        return phrase.isOn()
                ? Multi.createBy()
                        .repeating()
                        .uni(this::phraseNext)
                        .whilst(found -> found)
                        .onItem()
                        .ignoreAsUni()
                        .onFailure()
                        .invoke(failure -> LOG.warnf("Summaries wait: %s", Failure.describe(failure)))
                        .onFailure()
                        .recoverWithNull()
                : Uni.createFrom().voidItem();
    }

    private Uni<Boolean> phraseNext() {
        return database.background(() -> PendingSummary.take(clock.instant()))
                .chain(taken -> taken.map(pending -> phrase(pending).replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> phrase(PendingSummary pending) {
        return database.background(() -> phrasing(pending))
                .chain(phrasing -> phrasing.map(this::said)
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
                .chain(text -> database.background(() -> pending.end(text.orElse(""))));
    }

    private Uni<Optional<Phrasing>> phrasing(PendingSummary pending) {
        return pending.words().chain(words -> words.map(readPhrasing::ofSummary)
                .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<String>> said(Phrasing phrasing) {
        return phrase.phraseWhole(phrasing.brief(), phrasing.call(), phrasing.guard());
    }
}
