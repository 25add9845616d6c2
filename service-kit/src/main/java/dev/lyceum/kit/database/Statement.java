package dev.lyceum.kit.database;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * SQL as the server wants it: each place of a parameter has a number of its own, since the server gives a number one type.
 *
 * @param text with $1, $2, … one after the other
 * @param places which parameter belongs there, counted from 0
 */
record Statement(String text, List<Integer> places) {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    /** As many as there are constants of SQL in the code. */
    private static final Map<String, Statement> KNOWN = new ConcurrentHashMap<>();

    static Statement of(String sql) {
        return KNOWN.computeIfAbsent(sql, Statement::read);
    }

    private static Statement read(String sql) {
        List<Integer> places = PARAMETER
                .matcher(sql)
                .results()
                .map(found -> Integer.parseInt(found.group(1)) - 1)
                .toList();
        int[] number = {0};
        return new Statement(PARAMETER.matcher(sql).replaceAll(found -> "\\$" + ++number[0]), places);
    }

    Object[] values(Object... parameters) {
        return places.stream().map(place -> value(parameters[place])).toArray();
    }

    private static Object value(Object parameter) {
        return parameter instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameter;
    }
}
