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
import java.util.function.Function;
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
        return create(body, work, Seal::none);
    }

    /** As {@link #create}, of an answer that must not stand anywhere: it is kept sealed, and opened by the client's key. */
    public <T> Uni<Response> createSecret(Object body, Supplier<Uni<Answer<T>>> work) {
        return create(body, work, Seal::with);
    }

    /** Whether this request's key was used before, whatever for: then nothing need be made ready for it. */
    public Uni<Boolean> isRepeat() {
        var keys = request.request().headers().getAll(KEY);
        return keys.size() == 1
                ? database.read(() -> stored.isKnown(claim(Seal.none(keys.get(0)), "")))
                : Uni.createFrom().item(false);
    }

    private <T> Uni<Response> create(Object body, Supplier<Uni<Answer<T>>> work, Function<String, Seal> sealing) {
        var keys = request.request().headers().getAll(KEY);
        if (keys.isEmpty()) {
            return database.write(work::get).map(answer -> stored("", answer).toResponse());
        }
        if (keys.size() > 1) {
            throw Problem.invalid(KEY, "idempotency-key", "One key, not several.");
        }
        var seal = sealing.apply(mustBeVisible(keys.get(0)));
        var claim = claim(seal, body);
        return database.write(
                        () -> stored.claim(claim).chain(mine -> mine ? work(claim, seal, work) : replay(claim, seal)))
                .onFailure(failure -> Failure.hasSqlState(failure, "55P03"))
                .transform(rivalInFlight -> inFlight());
    }

    private <T> Uni<Response> work(Claim claim, Seal seal, Supplier<Uni<Answer<T>>> work) {
        return work.get()
                .map(answer -> stored(claim.bodyHash(), answer))
                .call(answer -> stored.keep(claim, answer.withBody(seal.close(answer.body()))))
                .map(StoredAnswer::toResponse);
    }

    private Uni<Response> replay(Claim claim, Seal seal) {
        return stored.find(claim).map(found -> {
            if (!found.bodyHash().equals(claim.bodyHash())) {
                throw Problem.refused("idempotency-key-reused", "This Idempotency-Key was used with another body.");
            }
            return Response.fromResponse(found.withBody(seal.open(found.body())).toResponse())
                    .header(REPLAYED, true)
                    .build();
        });
    }

    private static String mustBeVisible(String key) {
        if (!VISIBLE_ASCII.matcher(key).matches()) {
            throw Problem.invalid(KEY, "idempotency-key", "1 to 255 visible ASCII characters.");
        }
        return key;
    }

    private Claim claim(Seal seal, Object body) {
        String method = request.request().method().name();
        return new Claim(caller.accountId(), method, RequestPath.of(request), seal.key(), Sha256.hex(write(body)));
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
