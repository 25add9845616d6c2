package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.LogLines;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.profile.fixture.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family's whole life, its mistakes included, with everything that any part of the service logs meanwhile. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class NothingInTheLogTest {
    private static final String MARK = "the log is being read";
    private LogLines log;

    @BeforeEach
    void read() {
        log = LogLines.read();
    }

    @AfterEach
    void readNoMore() {
        log.close();
    }

    @Test
    void noCodeAndNoNameIsEverLogged() {
        // Given
        Person keeper = Person.adult("Zuckerstange", "guardian");
        Person teacher = Person.adult("Kugelblitz", "teacher");
        LearnerId student = keeper.keep("Wirbelwind");

        // When
        Logger.getLogger("").info(MARK);
        String code = keeper.codeFor(student, "TEACHER", false);
        keeper.accept(code);
        Person.learner().accept(code);
        teacher.accept(code + "\\u0000");
        teacher.send("{\"inviteCode\": \"" + code + "\", \"Wirbelwind\": ").post("/profile/v1/relationships");
        String link = teacher.accept(code).path("relationshipId");
        teacher.accept(code);
        teacher.accept("WRONGCODEWRONG99");
        teacher.change(link, "{\"canManage\": true}");
        keeper.change(link, "{\"canManage\": \"Wirbelwind\"}");
        teacher.get("/relationships");
        keeper.get("/learners/" + student + "/access-log");
        keeper.end(link);
        keeper.request().delete("/profile/v1/students/" + student);

        // Then
        assertThat(log.lines()).as("what this reads").anyMatch(line -> line.contains(MARK));
        for (String secret : List.of(code, "WRONGCODEWRONG99", "Zuckerstange", "Kugelblitz", "Wirbelwind")) {
            assertThat(log.lines()).noneMatch(line -> line.contains(secret));
        }
    }
}
