package dev.lyceum.tutor.llm;

import dev.lyceum.tutor.llm.AskModel.Usage;
import dev.lyceum.tutor.llm.KeepCalls.Booked;
import dev.lyceum.tutor.llm.KeepCalls.Ended;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.util.TypeLiteral;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/** One request to the model: booked, sent if there is room and hope, told sentence by sentence, and booked again. */
@ApplicationScoped
class DraftOnce {
    private final AskModel askModel;
    private final KeepCalls keepCalls;
    private final TypedGuard<Uni<Ended>> endpoint;

    DraftOnce(AskModel askModel, KeepCalls keepCalls, LlmSettings settings) {
        this.askModel = askModel;
        this.keepCalls = keepCalls;
        this.endpoint = TypedGuard.create(new TypeLiteral<Uni<Ended>>() {})
                .withBulkhead()
                .limit(settings.concurrency())
                .queueSize(1)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(10)
                .failureRatio(0.5)
                .delay(settings.rest().toMillis(), ChronoUnit.MILLIS)
                .successThreshold(2)
                .name("llm")
                .done()
                .withTimeout()
                .duration(settings.patience().toMillis() * 4 / 5, ChronoUnit.MILLIS)
                .done()
                .build();
    }

    record Draft(Call call, String occasion, int attempt, String instructions, List<String> asked) {
        int characters() {
            return instructions.length()
                    + asked.stream().mapToInt(String::length).sum();
        }
    }

    /** Fails only where it cannot be booked. */
    Uni<Ended> draft(Draft draft, Telling telling) {
        return keepCalls
                .begin(draft.call(), draft.occasion(), draft.attempt(), draft.characters())
                .chain(booked -> send(draft, telling, booked));
    }

    private Uni<Ended> send(Draft draft, Telling telling, Booked booked) {
        var stream = new Stream(telling);
        return Uni.createFrom()
                .deferred(() -> endpoint.get(() -> stream.tell(askModel.ask(draft.instructions(), draft.asked()))))
                .onCancellation()
                .call(() -> keepCalls.end(booked, stream.late()))
                .onFailure()
                .recoverWithItem(stream::broken)
                .call(ended -> keepCalls.end(booked, ended));
    }

    /** What comes in of one answer. */
    private static final class Stream {
        private final Telling telling;
        private final Sentences sentences = new Sentences();
        private final AtomicInteger characters = new AtomicInteger();
        private final AtomicReference<Usage> usage = new AtomicReference<>();

        Stream(Telling telling) {
            this.telling = telling;
        }

        /** What the model did wrong is told, and only what the endpoint did wrong fails. */
        Uni<Ended> tell(Multi<AskModel.Piece> pieces) {
            return pieces.onItem()
                    .transformToMultiAndConcatenate(this::ended)
                    .onItem()
                    .transformToUniAndConcatenate(telling::say)
                    .collect()
                    .last()
                    .map(last -> sentences.areWhole()
                            ? ended(Outcome.SAID, Optional.empty())
                            : ended(Outcome.GARBAGE, Optional.of("cut off")))
                    .onFailure(Telling.Refused.class)
                    .recoverWithItem(refused -> ended(Outcome.REFUSED, Optional.of(refused.getMessage())))
                    .onFailure(Sentences.Garbage.class)
                    .recoverWithItem(garbage -> ended(Outcome.GARBAGE, Optional.of(garbage.getMessage())));
        }

        private Multi<String> ended(AskModel.Piece piece) {
            characters.addAndGet(piece.text().length());
            piece.usage().ifPresent(usage::set);
            return Multi.createFrom().iterable(sentences.with(piece.text()));
        }

        Ended broken(Throwable failure) {
            if (failure instanceof BulkheadException || failure instanceof CircuitBreakerOpenException) {
                return ended(Outcome.NOT_SENT, Optional.of(failure.getClass().getSimpleName()));
            }
            return failure instanceof TimeoutException ? late() : ended(Outcome.FAILED, Optional.of(why(failure)));
        }

        private static String why(Throwable failure) {
            return failure instanceof AskModel.Refused
                    ? failure.getMessage()
                    : failure.getClass().getSimpleName();
        }

        Ended late() {
            return ended(Outcome.LATE, Optional.empty());
        }

        private Ended ended(Outcome outcome, Optional<String> why) {
            return new Ended(outcome, why, characters.get(), Optional.ofNullable(usage.get()));
        }
    }
}
