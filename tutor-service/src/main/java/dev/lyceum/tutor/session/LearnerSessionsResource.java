package dev.lyceum.tutor.session;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.problem.Practised;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

@Path("/tutor/v1/learners/{learnerId}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "sessions", description = "Conversations about a problem")
public class LearnerSessionsResource {
    private final Access access;
    private final Database database;
    private final Once once;
    private final DrawPractice drawPractice;
    private final StartSession startSession;
    private final SayReply sayReply;

    LearnerSessionsResource(
            Access access,
            Database database,
            Once once,
            DrawPractice drawPractice,
            StartSession startSession,
            SayReply sayReply) {
        this.access = access;
        this.database = database;
        this.once = once;
        this.drawPractice = drawPractice;
        this.startSession = startSession;
        this.sayReply = sayReply;
    }

    @POST
    @Operation(
            operationId = "startSession",
            summary = "Start a session on a problem",
            description =
                    "On a problem typed in, one of the learner's history, one to practise, the day's, or a shared one. A problem"
                            + " whose answer can be computed exactly is VERIFIED and earns when it is solved; any other"
                            + " can be talked about. With a model behind the tutor, a word problem to practise without a"
                            + " `seed` may come in other words.")
    @APIResponseSchema(
            value = SessionView.class,
            responseCode = "201",
            responseDescription = "The session with the tutor's opening words; `Location` says where")
    @APIResponse(responseCode = "410", description = "`gone`: the share of this code expired or was revoked.")
    @APIResponse(
            responseCode = "422",
            description =
                    "`unknown-concept`: there is no such concept to practise; `idempotency-key-reused`: this key was"
                            + " used with another body.")
    public Uni<Response> start(
            @PathParam("learnerId") String learnerId,
            @Valid @NotNull NewSession request,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SessionResource.SPEAKS, example = "es")
                    String language) {
        request.mustSayOneThing();
        return access.toManage(learnerId)
                .chain(learner -> drawPractice
                        .draw(learner, request)
                        .chain(drawn -> once.create(request, () -> started(learner, request, drawn, language))))
                .chain(sayReply::opening);
    }

    @GET
    @Operation(operationId = "listSessions", summary = "A learner's sessions, newest first")
    public Uni<Page<SessionItem>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> rows(learner, page)))
                .map(rows -> page.page(rows, SessionItem::sessionId));
    }

    private Uni<Answer<SessionView>> started(
            LearnerId learner, NewSession request, Optional<Practised> drawn, String language) {
        return startSession.start(learner, request, drawn, language).map(session -> Answer.created(
                        "/tutor/v1/sessions/" + session.sessionId(), session)
                .in(Tutors.language(language)));
    }

    private static Uni<List<SessionItem>> rows(LearnerId learner, PageRequest page) {
        String query =
                """
                select s.id, s.state, s.solve_id, s.problem_id, p.text, p.type, s.hints_used, s.attempts, s.started_at, s.ended_at,
                    s.leaked_at
                from tutoring_session s join problem p on p.id = s.problem_id
                where s.learner_id = ?1 and %s order by %s limit ?3
                """
                        .formatted(page.where("s.id", "?2"), page.orderBy("s.id"));
        return Sql.rows(query, SessionItem::of, learner.value(), page.position(), page.rows());
    }
}
