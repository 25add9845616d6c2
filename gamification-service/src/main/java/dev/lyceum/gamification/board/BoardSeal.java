package dev.lyceum.gamification.board;

import dev.lyceum.kit.database.Sql;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The key that seals cursors, one for all replicas: it is made with the table and never changes, so it is read once. */
@ApplicationScoped
class BoardSeal {
    private static final String READ = "select key from board_seal";

    private volatile String known;

    /** In the caller's session. */
    Uni<String> key() {
        return known != null
                ? Uni.createFrom().item(known)
                : Sql.first(READ, row -> row.get("key", String.class))
                        .map(Optional::orElseThrow)
                        .invoke(read -> known = read);
    }
}
