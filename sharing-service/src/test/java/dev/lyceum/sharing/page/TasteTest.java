package dev.lyceum.sharing.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TasteTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/problem+json",
                "image/png,application/json",
                "application/json,*/*"
            })
    void aProgramThatSaysSoGetsJson(String accepted) {
        assertThat(isForJson(accepted)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "text/html", "text/*", "text/html,application/json", "image/png", "application/xml,*/*"})
    void everybodyElseGetsAPage(String accepted) {
        assertThat(isForJson(accepted)).isFalse();
    }

    private static boolean isForJson(String accepted) {
        return Taste.isForJson(
                Arrays.stream(accepted.split(",")).map(MediaType::valueOf).toList());
    }
}
