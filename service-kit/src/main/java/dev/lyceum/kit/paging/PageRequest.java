package dev.lyceum.kit.paging;

import dev.lyceum.kit.paging.Cursor.Direction;
import dev.lyceum.kit.problem.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * {@code ?limit=&cursor=} of every list. A query adds {@link #where} and {@link #orderBy} for its UUIDv7 column, asks for
 * {@link #rows} rows, and hands them to {@link #page}.
 */
public class PageRequest {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;
    private static final UUID LAST = new UUID(-1, -1);

    @RestQuery
    @Parameter(
            description = "How many items, 1 to 100; 20 unless told.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    String limit;

    @RestQuery
    @Parameter(description = "`page.next` or `page.prev` of an earlier answer.")
    String cursor;

    public static PageRequest of(String limit, String cursor) {
        var request = new PageRequest();
        request.limit = limit;
        request.cursor = cursor;
        return request;
    }

    /** A condition on the id column with one parameter, {@link #position}. */
    public String where(String idColumn, String parameter) {
        return idColumn + (isNewer() ? " > " : " < ") + parameter;
    }

    public String orderBy(String idColumn) {
        return idColumn + (isNewer() ? " asc" : " desc");
    }

    public UUID position() {
        return cursor == null ? LAST : parsed().id();
    }

    /** One more than the page holds, to know whether there is another. */
    public int rows() {
        return limit() + 1;
    }

    public <T> Page<T> page(List<T> rows, Function<T, UUID> id) {
        boolean more = rows.size() > limit();
        List<T> items = new ArrayList<>(more ? rows.subList(0, limit()) : rows);
        if (isNewer()) {
            Collections.reverse(items);
        }
        if (items.isEmpty()) {
            return new Page<>(List.of(), new Page.Links(null, null));
        }
        UUID newest = id.apply(items.get(0));
        UUID oldest = id.apply(items.get(items.size() - 1));
        boolean hasOlder = isNewer() || more;
        boolean hasNewer = isNewer() ? more : cursor != null;
        return new Page<>(
                List.copyOf(items),
                new Page.Links(
                        hasOlder ? new Cursor(Direction.OLDER, oldest).toString() : null,
                        hasNewer ? new Cursor(Direction.NEWER, newest).toString() : null));
    }

    private boolean isNewer() {
        return cursor != null && parsed().direction() == Direction.NEWER;
    }

    private Cursor parsed() {
        return Cursor.parse(cursor)
                .orElseThrow(() -> Problem.invalid("cursor", "cursor", "Not a cursor of this list."));
    }

    private int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit.matches("[1-9][0-9]{0,2}") && Integer.parseInt(limit) <= MAX_LIMIT) {
            return Integer.parseInt(limit);
        }
        throw Problem.invalid("limit", "limit", "A whole number from 1 to 100.");
    }
}
