package dev.lyceum.kit.database;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * Runs each try in a context of its own. A session lives in its context, so a try that hangs cannot lend its session to the
 * next, and a retry that a timer woke finds an event loop.
 */
@Singleton
class FreshContext {
    private final Vertx vertx;

    FreshContext(Vertx vertx) {
        this.vertx = vertx;
    }

    <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom().deferred(() -> {
            Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            VertxContextSafetyToggle.setContextSafe(context, true);
            return Uni.createFrom()
                    .deferred(work::get)
                    .runSubscriptionOn(command -> context.runOnContext(ignored -> command.run()));
        });
    }
}
