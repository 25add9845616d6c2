package dev.lyceum.tutor;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.function.Supplier;

/** Work that may take more than a moment, off the event loop; its outcome comes back to where the caller runs. */
public final class OnWorker {
    private OnWorker() {}

    public static <T> Uni<T> compute(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Context caller = Vertx.currentContext();
            return Uni.createFrom()
                    .item(work)
                    .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                    .emitOn(outcome -> caller.runOnContext(ignored -> outcome.run()));
        });
    }
}
