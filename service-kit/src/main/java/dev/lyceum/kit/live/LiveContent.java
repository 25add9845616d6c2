package dev.lyceum.kit.live;

import dev.lyceum.kit.identity.LearnerId;
import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.function.Function;

/**
 * What a live stream shows.
 *
 * @param names what an event is called in the stream, by the event's own name; those not named are left out
 * @param state all of it as of now, for whoever has missed something
 */
public record LiveContent(Map<String, String> names, Function<LearnerId, Uni<?>> state) {
    public LiveContent {
        names = Map.copyOf(names);
    }
}
