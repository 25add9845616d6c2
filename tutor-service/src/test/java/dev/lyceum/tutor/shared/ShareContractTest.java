package dev.lyceum.tutor.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.event.EventJson;
import dev.lyceum.kit.testing.Contracts;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareContractTest {

    @ParameterizedTest
    @ValueSource(strings = {"share-created", "share-revoked"})
    void weUnderstandTheProducersGoldenExample(String event) throws IOException {
        // When
        ShareState share = EventJson.read(Contracts.example("sharing", event), ShareState.class);

        // Then
        assertThat(share.isAProblem()).isTrue();
        assertThat(share.code()).isEqualTo("K7M2P9QX");
        assertThat(share.subjectId()).isPresent();
        assertThat(share.expiresAt()).isPresent();
    }
}
