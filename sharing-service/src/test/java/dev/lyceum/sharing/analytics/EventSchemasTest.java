package dev.lyceum.sharing.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lyceum.kit.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventSchemasTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

    private final EventSchemas schemas = new EventSchemas();

    @Test
    void whatIsRegisteredIsTaken() {
        schemas.check(List.of(
                event("PAGE_VIEWED", Map.of("page", "HOME", "byLink", false)),
                event("SHARE_OPENED", Map.of("code", "K7M2P9QX")),
                event("HINT_LOOKED_AT", Map.of("level", 4)),
                event("SIGN_UP_STARTED", Map.of())));
    }

    @Test
    void everyPlaceThatIsWrongIsSaid() {
        assertThatThrownBy(() -> schemas.check(List.of(
                        event("NOBODY_KNOWS_IT", Map.of()),
                        event("PAGE_VIEWED", Map.of("page", "MY_DIARY")),
                        event("PAGE_VIEWED", Map.of("na/me", "Ada Lovelace")))))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.errors())
                        .extracting(error -> error.pointer() + " " + error.code())
                        .containsExactly(
                                "/events/0/name unknown-event",
                                "/events/1/properties/page value",
                                "/events/2/properties/na~1me unknown-property"));
    }

    /** Whatever a frontend puts where, by mistake or not. */
    @Test
    void noSchemaTakesFreeText() {
        var random = new Random(6);
        List<String> names = List.copyOf(EventSchemas.read().keySet());
        List<String> properties = List.of(
                "page", "byLink", "from", "step", "code", "device", "type", "channel", "place", "source", "level",
                "feature", "status", "retried");
        for (int run = 0; run < 5_000; run++) {
            String name = names.get(random.nextInt(names.size()));
            String property = properties.get(random.nextInt(properties.size()));
            assertThat(EventSchemas.read().get(name).refusal(property, text(random)))
                    .as("%s.%s", name, property)
                    .isPresent();
        }
        assertThat(EventSchemas.read().get("HINT_LOOKED_AT").refusal("level", -1))
                .contains("value");
        assertThat(EventSchemas.read().get("HINT_LOOKED_AT").refusal("level", 1.5))
                .contains("value");
        assertThat(EventSchemas.read().get("PAGE_VIEWED").refusal("byLink", "true"))
                .contains("value");
    }

    private static Object text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "ada@example.com";
            case 1 -> List.of("HOME");
            case 2 -> Map.of("name", "Ada");
            default ->
                random.ints(1 + random.nextInt(20), 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
        };
    }

    private static NewEvents.One event(String name, Map<String, Object> properties) {
        return new NewEvents.One(name, NOW, properties);
    }
}
