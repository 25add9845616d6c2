package dev.lyceum.local.assembled;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Compares what the clients know with what the services say, when all is over. */
final class Auditor {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final StackScript stack;
    private final Api api;
    private final Broker broker;

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
        var url = "jdbc:postgresql://localhost:" + stack.port(Port.POSTGRES) + "/tutor";
        try (var connection = DriverManager.getConnection(url, "tutor", "tutor");
                var query = connection.prepareStatement("select id from solve where learner_id = ?")) {
            query.setObject(1, learner);
            var found = new HashSet<UUID>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
