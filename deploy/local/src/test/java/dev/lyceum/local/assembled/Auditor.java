package dev.lyceum.local.assembled;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.journey.Api.Call;
import dev.lyceum.local.journey.Learner;
import dev.lyceum.local.stack.Port;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;

/** Compares what the clients know with what the services say, when all is over. */
final class Auditor {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StackScript stack;
    private final Api api;
    private final Broker broker;
    private final Map<UUID, Links> links = new HashMap<>();

    Auditor(StackScript stack) {
        this.stack = stack;
        this.api = new Api(stack.address());
        this.broker = new Broker("localhost:" + stack.port(Port.KAFKA));
    }

    /** Every accepted solve has exactly one entry of the ledger, totals equal the ledger, nothing is a dead letter. */
    void audit(Journal journal) {
        assertThat(journal.openIntents()).as("intents with no known outcome").isEmpty();
        journal.acceptedByLearner().forEach((id, accepted) -> audit(id, accepted.size()));
        assertThat(broker.deadLetters()).as("dead letters").isEmpty();
    }

    /** What everybody of the journal can read, and strangers of them; to be compared with later. */
    Map<UUID, Figures> figures(Journal journal) {
        return journal.acceptedByLearner().keySet().stream().collect(toMap(identity(), this::figures));
    }

    private Figures figures(UUID id) {
        return Figures.of(Learner.signedIn(api, id), links.get(id));
    }

    private void audit(UUID id, int accepted) {
        var learner = Learner.signedIn(api, id);
        await("every accepted solve of " + id + " to be paid")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(entries(learner)).hasSizeGreaterThanOrEqualTo(accepted));
        var entries = entries(learner);
        var progress = learner.progress();
        var explained = learner.send(Call.get("/gamification/v1/learners/me/xp/explain"))
                .json();
        var sum = entries.stream()
                .mapToLong(entry -> entry.path("amount").asLong())
                .sum();

        assertThat(paid(entries))
                .as("solves paid, of those in the tutor's book")
                .isEqualTo(solves(id));
        assertThat(entries).as("one entry for each accepted solve").hasSize(accepted);
        assertThat(progress.path("xp").asLong()).as("the total is the ledger's").isEqualTo(sum);
        assertThat(explained.path("ledgerSum").asLong()).isEqualTo(sum);
        assertThat(explained.path("balance").asLong()).isEqualTo(sum);
        assertThat(progress.path("problemsSolved").asInt()).isEqualTo(accepted);
        auditWhatFollows(learner);
    }

    /** The streak and the study days rest on the tutor's, each achievement is held once, and a stranger is told the same. */
    private void auditWhatFollows(Learner learner) {
        eventually(() -> links.computeIfAbsent(learner.id(), id -> Links.of(learner)));
        eventually(() -> {
            var figures = figures(learner.id());
            assertThat(figures.sharedProgress().path("xp"))
                    .as("XP that a stranger reads")
                    .isEqualTo(figures.progress().path("xp"));
            assertThat(figures.sharedProgress().path("level"))
                    .isEqualTo(figures.progress().path("level"));
            assertThat(figures.sharedProgress().path("rank"))
                    .isEqualTo(figures.progress().path("rank"));
            assertThat(figures.sharedStreak().path("longest").asInt())
                    .as("longest streak that a stranger reads")
                    .isEqualTo(figures.streak("longest"));
        });
        var figures = figures(learner.id());
        var days = studyDays(learner.id());
        assertThat(figures.days()).as("study days").isEqualTo(days);
        assertThat(figures.streak("current")).as("the streak of days in a row").isEqualTo(days.size());
        assertThat(figures.streak("longest")).as("the longest streak").isEqualTo(days.size());
        assertThat(figures.unlocked())
                .as("achievements")
                .contains("FIRST_PROBLEM")
                .doesNotHaveDuplicates()
                .hasSize(figures.progress().path("achievementsUnlocked").asInt());
    }

    /** What other services tell takes its time. */
    private static void eventually(ThrowingRunnable holds) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(holds);
    }

    private static Set<UUID> paid(List<JsonNode> entries) {
        var paid = new HashSet<UUID>();
        entries.forEach(entry -> paid.add(UUID.fromString(entry.at("/source/id").asText())));
        return paid;
    }

    /** The ledger, page by page. */
    private static List<JsonNode> entries(Learner learner) {
        var entries = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = learner.send(Call.get("/gamification/v1/learners/me/xp/entries?limit=100" + cursor))
                    .json();
            page.path("items").forEach(entries::add);
            cursor = "&cursor=" + page.at("/page/next").asText("");
        } while (cursor.length() > "&cursor=null".length());
        return entries;
    }

    /** The tutor's own record; what a client was told must be in it and nothing else. */
    private Set<UUID> solves(UUID learner) {
        return Set.copyOf(asked("select id from solve where learner_id = ?", learner, UUID.class));
    }

    /** On which the tutor took a right answer, in order. */
    private List<String> studyDays(UUID learner) {
        return asked(
                "select distinct study_day::text from solve where learner_id = ? order by 1", learner, String.class);
    }

    private <T> List<T> asked(String sql, UUID learner, Class<T> type) {
        var url = "jdbc:postgresql://localhost:" + stack.port(Port.POSTGRES) + "/tutor";
        try (var connection = DriverManager.getConnection(url, "tutor", "tutor");
                var query = connection.prepareStatement(sql)) {
            query.setObject(1, learner);
            var found = new ArrayList<T>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, type));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
