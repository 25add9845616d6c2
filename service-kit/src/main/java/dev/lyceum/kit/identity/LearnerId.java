package dev.lyceum.kit.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.lyceum.kit.id.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

    @Override
    public String toString() {
        return value.toString();
    }
}
