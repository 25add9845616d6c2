package dev.lyceum.tutor.shared;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.Attempts;
import dev.lyceum.kit.edge.MissedCodes;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.tutor.OnWorker;
import dev.lyceum.tutor.checking.JudgeTurn;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Said;
import dev.lyceum.tutor.dialogue.Scene;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.shared.FindShared.Shown;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Judges a visitor's try as a session would, and keeps nothing of it. */
@ApplicationScoped
class TryShared {
    private static final int FIRST_REPLY = 2;

    private final Database database;
    private final FindShared findShared;
    private final MissedCodes missedCodes;
    private final Attempts attempts;
    private final Tutors tutors;

    TryShared(Database database, FindShared findShared, MissedCodes missedCodes, Attempts attempts, Tutors tutors) {
        this.database = database;
        this.findShared = findShared;
        this.missedCodes = missedCodes;
        this.attempts = attempts;
        this.tutors = tutors;
    }

    /** @param language as in {@code Accept-Language} */
    Uni<TryVerdict> judge(String code, String text, String language) {
        return find(code).chain(shown -> OnWorker.compute(() -> judged(shown, text, language)));
    }

    /** An unknown code counts as a guess; a known one as a try. */
    private Uni<Shown> find(String code) {
        return Uni.createFrom().deferred(() -> {
            missedCodes.countAsMissed();
            return database.read(() -> findShared.find(code)).onItemOrFailure().invoke((shown, failure) -> {
                if (!isUnknown(failure)) {
                    missedCodes.found();
                    attempts.count(code);
                }
            });
        });
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof Problem problem && problem.status() == 404;
    }

    private TryVerdict judged(Shown shown, String text, String language) {
        Question question = shown.posed().question();
        Verdict verdict = JudgeTurn.judge(question, List.of(), text);
        Scene scene = Scene.of(question, List.of(), List.of(new Said(text, verdict.kind())), FIRST_REPLY);
        return new TryVerdict(verdict.kind(), tutors.speaking(language).message(scene, verdict), shown.text());
    }
}
