package dev.lyceum.kit.failure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParseException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

    @ParameterizedTest
    @CsvSource({
        "28P01, TRANSIENT",
        "3D000, TRANSIENT",
        "08006, TRANSIENT",
        "25006, TRANSIENT",
        "25P03, TRANSIENT",
        "25P04, TRANSIENT",
        "40001, TRANSIENT",
        "40P01, TRANSIENT",
        "53300, TRANSIENT",
        "55P03, TRANSIENT",
        "57014, TRANSIENT",
        "57P01, TRANSIENT",
        "57P03, TRANSIENT",
        "58030, TRANSIENT",
        "22001, POISON",
        "22021, POISON",
        "23502, POISON",
        "23505, POISON",
        "23514, POISON",
        "25P02, UNFORESEEN",
        "42P01, UNFORESEEN",
        "42501, UNFORESEEN",
        "XX000, UNFORESEEN",
        "55000, UNFORESEEN"
    })
    void aSqlStateHasItsClass(String state, Failure expected) {
        assertThat(Failure.of(new PgException("text of a child", "ERROR", state, "")))
                .isEqualTo(expected);
        assertThat(Failure.of(new CompletionException(new RuntimeException(new PgException("", "ERROR", state, "")))))
                .isEqualTo(expected);
    }

    @Test
    void aConnectionThatIsNotToBeHadIsTransient() {
        assertThat(Failure.of(new ConnectException("Connection refused"))).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new CompletionException(new TimeoutException()))).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new io.smallrye.mutiny.TimeoutException())).isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new io.vertx.core.impl.NoStackTraceThrowable("Timeout")))
                .isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(new io.vertx.core.VertxException("Connection was closed")))
                .isEqualTo(Failure.TRANSIENT);
        assertThat(Failure.of(io.vertx.sqlclient.ClosedConnectionException.INSTANCE))
                .isEqualTo(Failure.TRANSIENT);
    }

    @Test
    void whoeverCameSecondMayRunAgain() {
        assertThat(Failure.isRivalry(new CompletionException(new PgException("", "ERROR", "40P01", ""))))
                .isTrue();
        assertThat(Failure.isRivalry(new PgException("", "ERROR", "23505", ""))).isFalse();
    }

    @Test
    void unreadableDataIsPoisonAndTheRestUnforeseen() {
        assertThat(Failure.of(new JsonParseException(null, "x"))).isEqualTo(Failure.POISON);
        assertThat(Failure.of(new IllegalStateException("Connection to reality lost")))
                .isEqualTo(Failure.UNFORESEEN);
    }

    @Test
    void aDescriptionQuotesNothing() {
        assertThat(Failure.describe(new PgException("Key (name)=(a child's words)", "ERROR", "23505", "")))
                .isEqualTo("PgException 23505");
        assertThat(Failure.whereabouts(new IllegalStateException("a child's words")))
                .startsWith("IllegalStateException")
                .contains("at dev.lyceum.kit.failure.FailureTest")
                .doesNotContain("a child's words");
    }
}
