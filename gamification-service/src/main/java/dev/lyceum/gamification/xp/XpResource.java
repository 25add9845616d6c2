package dev.lyceum.gamification.xp;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** A learner's XP, entry by entry and explained. */
@Path("/gamification/v1/learners/{learnerId}/xp")
@Authenticated
@Tag(name = "XP")
public class XpResource {
    private static final String ENTRIES_EXAMPLE =
            """
            {"items": [{"entryId": "019aab2c-7d80-7aaa-8aaa-aaaaaaaaaaaa", "rule": "PROBLEM_SOLVED", "ruleVersion": 1, "amount": 13,
             "rawAmount": 13, "studyDay": "2026-11-22", "occurredAt": "2026-11-22T16:20:31.512Z", "source": {"service": "tutor",
             "id": "019aab2c-7c10-7bbb-8bbb-bbbbbbbbbbbb", "eventId": "019aab2c-7c11-7ccc-8ccc-cccccccccccc"}}],
             "page": {"next": null, "prev": null}}
            """;

    private static final String EXPLAIN_EXAMPLE =
            """
            {"learnerId": "7b6a3a0e-54c8-4f6e-9d0c-3f1d4b1c2a10", "balance": 1213, "ledgerSum": 1213, "entries": 83, "rules":
             [{"rule": "PROBLEM_SOLVED", "ruleVersion": 1, "source": "tutor", "entries": 83, "amount": 1213, "rawAmount": 1240}]}
            """;

    private final Access access;
    private final Database database;
    private final Ledger ledger;

    XpResource(Access access, Database database, Ledger ledger) {
        this.access = access;
        this.database = database;
        this.ledger = ledger;
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listXpEntries", summary = "The ledger: every reward of a learner, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries; for a learner never heard of an empty one.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = XpViews.EntryPage.class),
                            examples = @ExampleObject(name = "one solve", value = ENTRIES_EXAMPLE)))
    public Uni<XpViews.EntryPage> entries(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> ledger.page(learner, page)))
                .map(XpViews.EntryPage::of);
    }

    @GET
    @Path("/explain")
    @Operation(
            operationId = "explainXp",
            summary = "Why a learner has the XP they have: the balance as the sum of the ledger")
    @APIResponse(
            responseCode = "200",
            description = "Sums by rule, the rule's edition and the source.",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = XpViews.Explanation.class),
                            examples = @ExampleObject(name = "a busy month", value = EXPLAIN_EXAMPLE)))
    public Uni<XpViews.Explanation> explain(
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId) {
        return access.toView(learnerId).chain(learner -> database.read(() -> ExplainXp.of(learner)));
    }
}
