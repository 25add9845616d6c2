package dev.lyceum.profile.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.testing.Servers;
import dev.lyceum.profile.fixture.Person;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family's whole life, its mistakes included, with everything that any part of the service logs meanwhile. */
@QuarkusTest
@QuarkusTestResource(Servers.class)
class NothingInTheLogTest {
    private static final String MARK = "the log is being read";
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Handler reader = new Handler() {
        private final PatternFormatter text = new PatternFormatter("%c %s%e");

        @Override
        public void publish(LogRecord line) {
            lines.add(text.format(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void read() {
        reader.setLevel(Level.ALL);
        ROOT.addHandler(reader);
    }

    @AfterEach
    void readNoMore() {
        ROOT.removeHandler(reader);
    }

    @Test
    void noCodeAndNoNameIsEverLogged() {
        // Given
        Person keeper = Person.adult("Zuckerstange", "guardian");
        Person teacher = Person.adult("Kugelblitz", "teacher");
        LearnerId student = keeper.keep("Wirbelwind");

        // When
        ROOT.info(MARK);
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
        assertThat(lines).as("what this reads").anyMatch(line -> line.contains(MARK));
        for (String secret : List.of(code, "WRONGCODEWRONG99", "Zuckerstange", "Kugelblitz", "Wirbelwind")) {
            assertThat(lines).noneMatch(line -> line.contains(secret));
        }
    }
}
