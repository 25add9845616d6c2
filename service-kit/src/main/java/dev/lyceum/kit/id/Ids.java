package dev.lyceum.kit.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Identifiers that sort by the time they were made: UUIDv7. */
@Singleton
public class Ids {
    private static final int CANONICAL_LENGTH = 36;

    private final NoArgGenerator generator = Generators.timeBasedEpochRandomGenerator();

    public UUID next() {
        return generator.generate();
    }

    /** Only the canonical spelling: {@code UUID.fromString} would also take {@code 1-1-1-1-1}. */
    public static Optional<UUID> parse(String text) {
        if (text == null || text.length() != CANONICAL_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
