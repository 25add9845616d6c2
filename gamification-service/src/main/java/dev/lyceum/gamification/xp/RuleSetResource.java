package dev.lyceum.gamification.xp;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.edge.NoFields;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The rules of XP, looked at before they are in force. */
@Path("/gamification/v1/rulesets/{version}/simulate")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "Rule sets")
public class RuleSetResource {
    private final Database database;
    private final XpRules rules;
    private final Clock clock;

    RuleSetResource(Database database, XpRules rules, Clock clock) {
        this.database = database;
        this.rules = rules;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "simulateRuleSet",
            summary = "What a version of the rules would change, for whom, had it priced everything from the beginning",
            description =
                    "For admins. Writes nothing. Tariff, levels and ranks stand in the service's rule files, also those"
                            + " that are in force from a later instant on. Learners are gone through page by page; a"
                            + " page names those for whom XP, level or rank would be another. The ledger itself is never"
                            + " priced again: an edition of the tariff pays from its own study days on, levels and ranks"
                            + " follow from the total at once.")
    public Uni<Simulation> simulate(
            @RestPath @Parameter(description = "A version in the rule files.", example = "1") String version,
            @BeanParam PageRequest page,
            @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = NoFields.class)))
                    String body) {
        NoFields.mustBe(body);
        RuleSet wanted = ruleSet(version);
        return database.read(() -> Repricing.of(page, wanted.tariff()))
                .map(sums -> page.page(sums, sum -> sum.learner().value()).map(sum -> change(sum, wanted)))
                .map(changes -> Simulation.of(Integer.parseInt(version), wanted, changes));
    }

    private RuleSet ruleSet(String version) {
        return rules.ruleSet(number(version)).orElseThrow(Problem::notFound);
    }

    /** Whatever is no number of a version is no version. */
    private static int number(String version) {
        return version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
    }

    private Simulation.Change change(Repricing.Sum sum, RuleSet wanted) {
        return new Simulation.Change(
                sum.learner(),
                Simulation.At.of(rules.standing(sum.xp(), clock.instant())),
                Simulation.At.of(wanted.standing(sum.repriced())));
    }
}
