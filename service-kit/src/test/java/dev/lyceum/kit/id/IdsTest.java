package dev.lyceum.kit.id;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "+192f0c1-7a3b-7c4d-8e5f-001122334455",
                "0000000001-1-1-1-0000000000000000001",
                "0192f0c1-7a3b-7c4d-8e5f-00112233445g",
                " 192f0c1-7a3b-7c4d-8e5f-001122334455",
                "0192f0c1-7a3b-7c4d-8e5f-001122334455\n"
            })
    void onlyTheCanonicalSpellingIsAnId(String text) {
        assertThat(Ids.parse(text)).isEmpty();
    }

    @Test
    void whatIsMadeIsRead() {
        var id = new Ids().next();
        assertThat(Ids.parse(id.toString())).contains(id);
        assertThat(Ids.parse(id.toString().toUpperCase())).contains(id);
        assertThat(Ids.parse(null)).isEmpty();
    }
}
