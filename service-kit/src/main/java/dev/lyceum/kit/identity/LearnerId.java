package dev.lyceum.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lyceum.kit.id.Ids;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose learning it is: never null, the one key of everything about a learner. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record LearnerId(@JsonValue UUID value) {

    public LearnerId {
        Objects.requireNonNull(value, "learnerId");
    }

    @JsonCreator
    public static LearnerId of(UUID value) {
        return new LearnerId(value);
    }

    public static Optional<LearnerId> parse(String text) {
        return Ids.parse(text).map(LearnerId::new);
    }

    /**
     * For a statement on many: {@code cast((select string_to_array(?1, ',')) as uuid[])}. Through the select the planner does not see
     * how many came this time, and so does not plan anew each time (ADR 50).
     */
    public static String csv(Collection<LearnerId> ids) {
        return ids.stream().map(LearnerId::toString).collect(Collectors.joining(","));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
