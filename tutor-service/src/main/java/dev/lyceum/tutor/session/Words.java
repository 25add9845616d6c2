package dev.lyceum.tutor.session;

import dev.lyceum.kit.database.Row;
import java.util.UUID;

/**
 * What the rules would say as a turn.
 *
 * @param language that of the text
 */
record Words(UUID session, int seq, String language, String text) {

    /** Of a row that keeps them as session_id, seq, language and words. */
    static Words of(Row row) {
        return new Words(
                row.get("session_id", UUID.class),
                row.get("seq", Integer.class),
                row.get("language", String.class),
                row.get("words", String.class));
    }
}
