package dev.lyceum.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identifiers that sort by the time they were made: UUIDv7. */
@Singleton
public class Ids {
    private static final Pattern CANONICAL =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    public UUID next() {
        return generator.generate();
    }

    /** When an id of ours was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** Only the canonical spelling: {@code UUID.fromString} would also take {@code 1-1-1-1-1} and a plus sign. */
    public static Optional<UUID> parse(String text) {
        return Optional.ofNullable(text)
                .filter(id -> CANONICAL.matcher(id).matches())
                .map(UUID::fromString);
    }
}
