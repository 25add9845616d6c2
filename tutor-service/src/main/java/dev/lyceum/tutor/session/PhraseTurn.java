package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.llm.Phrase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Has a model say what the rules have decided and committed. All it needs is read again from the rows, and no connection is held
 * while the model thinks.
 */
@ApplicationScoped
class PhraseTurn {
    private static final Logger LOG = Logger.getLogger(PhraseTurn.class);

    private final Database database;
    private final ReadPhrasing readPhrasing;
    private final Phrase phrase;
    private final WriteTurn writeTurn;

    PhraseTurn(Database database, ReadPhrasing readPhrasing, Phrase phrase, WriteTurn writeTurn) {
        this.database = database;
        this.readPhrasing = readPhrasing;
        this.phrase = phrase;
        this.writeTurn = writeTurn;
    }

    /**
     * Goes on to its end whether or not its caller waits, and ends within the patience.
     *
     * @param seq of what the tutor says
     * @param shown is given each sentence when it is safe to show it
     */
    Uni<Turn> phrase(UUID session, int seq, Consumer<String> shown) {
        return database.read(() -> PendingTurn.find(session, seq)
                        .map(found -> found.orElseThrow(Problem::notFound))
                        .chain(pending -> readPhrasing.of(pending.words())))
                .chain(task -> phrase.phrase(task.brief(), task.call(), task.guard(), added -> database.background(
                                () -> PendingTurn.add(session, seq, added))
                        .invoke(() -> shown.accept(added))))
                .onFailure()
                .recoverWithItem(PhraseTurn::leaveItToTheRules)
                .chain(whole -> writeTurn.write(session, seq, whole))
                .memoize()
                .indefinitely();
    }

    private static boolean leaveItToTheRules(Throwable failure) {
        LOG.warnf("The rules speak: %s", Failure.describe(failure));
        return false;
    }
}
