package dev.lyceum.kit.sample;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.consent.Consents;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Row;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.event.Event;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.Learners;
import dev.lyceum.kit.learner.Purpose;
import dev.lyceum.kit.outbox.Outbox;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;

@Path("/kit/v1")
@Authenticated
public class ThingResource {
    @Inject
    Access access;

    @Inject
    Once once;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Learners learners;

    @Inject
    Consents consents;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @POST
    @Path("/learners/{learnerId}/things")
    public Uni<Response> make(@PathParam("learnerId") String learnerId, @Valid @NotNull Thing.New request) {
        return access.toManage(learnerId).chain(learner -> once.create(request, () -> make(learner, request)));
    }

    private Uni<Answer<Thing>> make(LearnerId learner, Thing.New request) {
        var thing = new Thing(ids.next(), learner, request.name(), 0);
        return Sql.execute(
                        "insert into thing (id, learner, name) values (?1, ?2, ?3)",
                        thing.thingId(),
                        learner.value(),
                        thing.name())
                .call(() -> Thing.Kind.LARGE == request.kind()
                        ? Sql.first("select cast(pg_sleep(3) as text)", row -> row)
                        : Uni.createFrom().nullItem())
                .call(() -> outbox.add(Event.of("ThingMade", learner, clock.instant(), new Thing.Made(thing.name()))))
                .invoke(() -> {
                    if ("explode after the outbox".equals(request.name())) {
                        throw new IllegalStateException("planned");
                    }
                })
                .replaceWith(Answer.created("/kit/v1/things/" + thing.thingId(), thing));
    }

    @POST
    @Path("/learners/{learnerId}/pictures")
    @Consumes("image/png")
    public Uni<Integer> look(@PathParam("learnerId") String learnerId, byte[] picture) {
        return access.toManage(learnerId).map(learner -> Arrays.hashCode(picture));
    }

    @GET
    @Path("/learners/{learnerId}/things")
    public Uni<Page<Thing>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> Sql.rows(
                        "select id, learner, name, counted from thing where learner = ?1 and "
                                + page.where("id", "?2")
                                + " order by "
                                + page.orderBy("id")
                                + " limit ?3",
                        ThingResource::thing,
                        learner.value(),
                        page.position(),
                        page.rows())))
                .map(rows -> page.page(rows, Thing::thingId));
    }

    @GET
    @Path("/admin")
    @RolesAllowed("admin")
    public String admin() {
        return "yes";
    }

    @GET
    @Path("/public")
    @PermitAll
    public String open() {
        return "yes";
    }

    @GET
    @Path("/slow")
    public Uni<String> slow(@QueryParam("seconds") int seconds) {
        return database.read(() -> Sql.first("select cast(pg_sleep(?1) as text)", row -> "done", seconds))
                .map(found -> found.orElse(""));
    }

    @GET
    @Path("/unforeseen")
    public String unforeseen() {
        throw new IllegalStateException("secret inside");
    }

    @GET
    @Path("/learners/{learnerId}/consents/{purpose}")
    public Uni<String> consent(@PathParam("learnerId") String learnerId, @PathParam("purpose") Purpose purpose) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> learners.find(learner)))
                .invoke(learner -> consents.require(purpose, learner))
                .replaceWith("granted");
    }

    static Thing thing(Row row) {
        return new Thing(
                row.get("id", UUID.class),
                new LearnerId(row.get("learner", UUID.class)),
                row.get("name", String.class),
                row.get("counted", Integer.class));
    }
}
