package dev.lyceum.kit.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouteTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b, true",
        "/a/b, /a/b/c, false",
        "/a/b, /a/bc, false",
        "/a/b/, /a/b/c/d, true",
        "/a/b/, /a/b, false",
        "/a/*/c, /a/b/c, true",
        "/a/*/c, /a/b/d/c, false",
        "/a/*/c, /a//c, false",
        "/a/*/c, /a/b/c/d, false",
        "/a/*/c/, /a/b/c/d, true",
        "/a/(b|c), /a/b, false"
    })
    void aStarIsOneSegmentAndASlashAtTheEndAllBelow(String route, String path, boolean leads) {
        assertThat(Route.of(path, Route.all(Map.of(route, 1), Function.identity()))
                        .isPresent())
                .isEqualTo(leads);
    }
}
