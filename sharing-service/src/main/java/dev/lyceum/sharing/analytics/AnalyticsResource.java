package dev.lyceum.sharing.analytics;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing/v1/analytics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "analytics", description = "How the product is used, by nobody in particular")
public class AnalyticsResource {
    private final Access access;
    private final TakeEvents takeEvents;
    private final Database database;
    private final Clock clock;

    AnalyticsResource(Access access, TakeEvents takeEvents, Database database, Clock clock) {
        this.access = access;
        this.takeEvents = takeEvents;
        this.database = database;
        this.clock = clock;
    }

    @Schema(name = "AnalyticsAccepted")
    record Accepted(int accepted) {}

    @Schema(name = "AnalyticsDays")
    record Days(List<Funnel.Day> funnel, List<DailyEvents.Counted> events) {}

    @POST
    @Path("/events")
    @Authenticated
    @Operation(
            operationId = "recordAnalyticsEvents",
            summary = "Tell how a frontend is used",
            description =
                    "Up to 100 events of registered shape, all taken or none. Who tells them is not kept. They go on to"
                            + " a stream that may lose a little.")
    @APIResponse(
            responseCode = "202",
            description = "They are on their way",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Uni<Response> record(@Valid @NotNull NewEvents request) {
        return access.toManage("me").map(me -> {
            takeEvents.take(request.events());
            return Response.accepted(new Accepted(request.events().size())).build();
        });
    }

    @GET
    @Path("/days")
    @RolesAllowed("admin")
    @Operation(
            operationId = "listAnalyticsDays",
            summary = "Day by day: from a visit to the third day of study, and what frontends told",
            description =
                    "For admins. `funnel` is what became of those who signed up on a day, from what the services tell;"
                            + " `events` are counted from the stream, some seconds behind. Oldest first; days are UTC.")
    public Uni<Days> days(@QueryParam("days") @DefaultValue("30") @Min(1) @Max(366) int days) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days - 1L);
        return database.read(() ->
                Funnel.since(since).chain(funnel -> DailyEvents.since(since).map(events -> new Days(funnel, events))));
    }
}
