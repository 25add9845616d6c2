package dev.lyceum.kit.paging;

import dev.lyceum.kit.id.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** A place in a list sorted by UUIDv7, newest first: the items older than {@code id}, or the newer ones. */
record Cursor(Direction direction, UUID id) {

    enum Direction {
        OLDER,
        NEWER
    }

    static Optional<Cursor> parse(String text) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split(":", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Ids.parse(parts[1]).map(id -> new Cursor(Direction.valueOf(parts[0]), id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        byte[] text = (direction + ":" + id).getBytes(StandardCharsets.US_ASCII);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
