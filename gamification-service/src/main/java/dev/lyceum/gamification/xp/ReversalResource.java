package dev.lyceum.gamification.xp;

import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Takes XP back that should not have been paid. */
@Path("/gamification/v1/xp/entries/{entryId}/reversals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(name = "XP")
public class ReversalResource {
    private final Once once;
    private final Caller caller;
    private final ReverseXp reverseXp;

    ReversalResource(Once once, Caller caller, ReverseXp reverseXp) {
        this.once = once;
        this.caller = caller;
        this.reverseXp = reverseXp;
    }

    @POST
    @Operation(
            operationId = "reverseXpEntry",
            summary = "Take an entry of the ledger back, by an entry of its own",
            description =
                    "For admins. The learner keeps what the day's cap leaves them without it: a day that earned far more"
                            + " than its cap may lose nothing. An entry is taken back once; whoever asks again is"
                            + " answered the reversal there is. Levels that were told stay told, achievements stay.")
    @APIResponse(
            responseCode = "201",
            description = "The reversal.",
            content = @Content(schema = @Schema(implementation = XpViews.Entry.class)))
    @APIResponse(
            responseCode = "200",
            description = "It had been taken back before: the reversal of then.",
            content = @Content(schema = @Schema(implementation = XpViews.Entry.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "`not-reversible`: the entry is a reversal itself; `idempotency-key-reused`: this key was used with another body.")
    public Uni<Response> reverse(
            @RestPath @Parameter(description = "An entry of any learner's ledger.") String entryId,
            @Valid @NotNull Reversal.New request) {
        UUID entry = Ids.parse(entryId).orElseThrow(Problem::notFound);
        var order = new Reversal.Order(request.reason(), caller.accountId());
        return once.create(request, () -> reverseXp.reverse(entry, order).map(ReversalResource::answer));
    }

    private static Answer<XpViews.Entry> answer(Reversal.Made made) {
        XpViews.Entry entry = XpViews.Entry.of(made.entry());
        return made.isNew() ? Answer.created(entry) : Answer.ok(entry);
    }
}
