package dev.lyceum.sharing.visit;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.sharing.share.ShareOwner;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/sharing/v1/shares/{code}/visits")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "shares", description = "Links to what a learner did, as their owner sees them")
public class VisitResource {
    private final Access access;
    private final ShareOwner shareOwner;
    private final Database database;
    private final Clock clock;

    VisitResource(Access access, ShareOwner shareOwner, Database database, Clock clock) {
        this.access = access;
        this.shareOwner = shareOwner;
        this.database = database;
        this.clock = clock;
    }

    @Schema(name = "VisitSeries")
    record Series(List<VisitHour> items) {}

    @GET
    @Operation(
            operationId = "listVisits",
            summary = "How often a link was opened, hour by hour",
            description =
                    "Oldest first. People count as visits; the owner, programs, previews and prefetches stand beside.")
    public Uni<Series> list(
            @PathParam("code") String code, @QueryParam("days") @DefaultValue("7") @Min(1) @Max(90) int days) {
        return shareOwner
                .of(code)
                .chain(access::toView)
                .chain(owner -> database.read(
                        () -> VisitHours.since(code, clock.instant().minus(Duration.ofDays(days)))))
                .map(Series::new);
    }
}
