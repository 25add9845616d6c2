package dev.lyceum.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.RequestPath;
import dev.lyceum.kit.failure.Failure;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.kit.text.Sha256;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A write in one transaction that a client may repeat: claims the request's {@code Idempotency-Key}, works, and keeps the
 * answer with the work. Authorise before calling it, so that a replay is authorised too. Without a key: just the transaction.
 */
@ApplicationScoped
public class Once {
    public static final String KEY = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final Database database;
    private final Caller caller;
    private final RoutingContext request;
    private final StoredAnswers stored;
    private final ObjectMapper json;

    Once(Database database, Caller caller, RoutingContext request, StoredAnswers stored, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.request = request;
        this.stored = stored;
        this.json = json;
    }

    /** @param body the request as it was understood; the same key with another one is refused */
    public <T> Uni<Response> create(Object body, Supplier<Uni<Answer<T>>> work) {
        var keys = request.request().headers().getAll(KEY);
        if (keys.isEmpty()) {
            return database.write(work::get).map(answer -> stored("", answer).toResponse());
        }
        if (keys.size() > 1) {
            throw Problem.invalid(KEY, "idempotency-key", "One key, not several.");
        }
        var claim = claim(keys.get(0), body);
        return database.write(() -> stored.claim(claim).chain(mine -> mine ? work(claim, work) : replay(claim)))
                .onFailure(failure -> Failure.hasSqlState(failure, "55P03"))
                .transform(rivalInFlight -> inFlight());
    }

    private <T> Uni<Response> work(Claim claim, Supplier<Uni<Answer<T>>> work) {
        return work.get()
                .map(answer -> stored(claim.bodyHash(), answer))
                .call(answer -> stored.keep(claim, answer))
                .map(StoredAnswer::toResponse);
    }

    private Uni<Response> replay(Claim claim) {
        return stored.find(claim).map(found -> {
            if (!found.bodyHash().equals(claim.bodyHash())) {
                throw Problem.refused("idempotency-key-reused", "This Idempotency-Key was used with another body.");
            }
            return Response.fromResponse(found.toResponse())
                    .header(REPLAYED, true)
                    .build();
        });
    }

    private Claim claim(String key, Object body) {
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw Problem.invalid(KEY, "idempotency-key", "1 to 255 visible ASCII characters.");
        }
        String method = request.request().method().name();
        return new Claim(caller.accountId(), method, RequestPath.of(request), key, Sha256.hex(write(body)));
    }

    private static Problem inFlight() {
        return Problem.conflict(
                        "idempotency-key-in-flight", "A request with this Idempotency-Key is still being worked on.")
                .retryAfter(Duration.ofSeconds(1));
    }

    private StoredAnswer stored(String bodyHash, Answer<?> answer) {
        return new StoredAnswer(bodyHash, answer.status(), answer.location(), answer.language(), write(answer.body()));
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(Optional.ofNullable(body).orElse(""));
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }
}
