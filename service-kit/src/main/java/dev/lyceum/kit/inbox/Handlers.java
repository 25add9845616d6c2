package dev.lyceum.kit.inbox;

import dev.lyceum.kit.database.OneByOne;
import dev.lyceum.kit.event.EventJson;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which event type leads to which work. A type that is not named here is none of this consumer's business. */
public final class Handlers {
    private static final Pattern VERSION = Pattern.compile("\\.v[0-9]+$");

    private final Map<String, Handler<?>> byType;
    private final Set<String> names;

    private Handlers(Map<String, Handler<?>> byType) {
        this.byType = Map.copyOf(byType);
        this.names = byType.keySet().stream().map(Handlers::withoutVersion).collect(Collectors.toUnmodifiableSet());
    }

    /** @param type as on the wire, with its version: {@code lyceum.tutor.ProblemSolved.v1} */
    public static <T> Handlers on(String type, Class<T> data, Function<Received<T>, Uni<Void>> work) {
        return new Handlers(Map.of()).and(type, data, work);
    }

    /**
     * For work that is done in statements on many rows.
     *
     * @param work on some events at a time, no two of them of one learner
     * @param compare what is done with an event that was heard before: fails as poison when it is told otherwise now
     */
    public static <T> Handlers together(
            String type,
            Class<T> data,
            Function<List<Received<T>>, Uni<Void>> work,
            Function<Received<T>, Uni<Void>> compare) {
        return new Handlers(Map.of(type, new Handler<>(data, work, compare)));
    }

    public <T> Handlers and(String type, Class<T> data, Function<Received<T>, Uni<Void>> work) {
        return andTogether(type, data, events -> OneByOne.each(events, work));
    }

    /**
     * For work that is done in statements on many rows; an event that was heard before is passed over.
     *
     * @param work on some events at a time, no two of them of one learner
     */
    public <T> Handlers andTogether(String type, Class<T> data, Function<List<Received<T>>, Uni<Void>> work) {
        Map<String, Handler<?>> more = new HashMap<>(byType);
        more.put(type, new Handler<>(data, work, repeated -> Uni.createFrom().voidItem()));
        return new Handlers(more);
    }

    Handler<?> of(String type) {
        return byType.get(type);
    }

    /** A known event in a version we do not know must not be skipped: it means something to us. */
    boolean knowAnotherVersionOf(String type) {
        return names.contains(withoutVersion(type));
    }

    private static String withoutVersion(String type) {
        return VERSION.matcher(type).replaceFirst("");
    }

    /** What is done with new events, and with one that was heard before. */
    record Handler<T>(
            Class<T> data, Function<List<Received<T>>, Uni<Void>> work, Function<Received<T>, Uni<Void>> compare) {

        Received<T> read(EventEnvelope envelope, byte[] json) throws IOException {
            T parsed = EventJson.read(json, data);
            if (parsed == null) {
                throw new IOException("no data");
            }
            return new Received<>(envelope.id(), envelope.source(), envelope.learner(), envelope.time(), parsed);
        }

        /** @param events that this handler has read, no two of one learner */
        Uni<Void> workOn(List<Received<?>> events) {
            return work.apply(events.stream().map(event -> event.as(data)).toList());
        }

        /** @param repeated that this handler has read */
        Uni<Void> compareTo(Received<?> repeated) {
            return compare.apply(repeated.as(data));
        }
    }
}
