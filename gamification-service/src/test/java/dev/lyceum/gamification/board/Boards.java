package dev.lyceum.gamification.board;

import static dev.lyceum.gamification.fixture.Api.BASE;
import static dev.lyceum.gamification.fixture.Api.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The global board, over HTTP. */
final class Boards {
    record Entry(long rank, long position, String alias, long xp) {}

    static List<Entry> walk(LearnerId caller, String window, int limit) {
        List<Entry> met = new ArrayList<>();
        String next = null;
        do {
            JsonPath page = page(caller, window, limit, next);
            met.addAll(entries(page));
            next = page.getString("page.next");
        } while (next != null);
        return met;
    }

    static JsonPath page(LearnerId caller, String window, int limit, String cursor) {
        var request = as(caller).queryParam("window", window).queryParam("limit", limit);
        return ok((cursor == null ? request : request.queryParam("cursor", cursor)).get(BASE + "/leaderboards/global"));
    }

    static JsonPath of(LearnerId caller, Instant time) {
        return ok(as(caller)
                .queryParam("date", time.toString().substring(0, 10))
                .get(BASE + "/leaderboards/global?window=DAY"));
    }

    static JsonPath ok(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    static List<Entry> entries(Response answer) {
        return entries(ok(answer));
    }

    static List<Entry> entries(JsonPath page) {
        return page.<Map<String, Object>>getList("items").stream()
                .map(entry -> new Entry(
                        ((Number) entry.get("rank")).longValue(),
                        ((Number) entry.get("position")).longValue(),
                        (String) entry.get("alias"),
                        ((Number) entry.get("xp")).longValue()))
                .collect(Collectors.toList());
    }

    private Boards() {}
}
