package dev.lyceum.tutor.daily;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/tutor/v1/learners/{learnerId}/daily-problem")
@Authenticated
@Tag(name = "daily problem", description = "One problem a day, the same for everybody of a grade")
public class DailyResource {
    private final Access access;
    private final Database database;
    private final ReadDaily readDaily;

    DailyResource(Access access, Database database, ReadDaily readDaily) {
        this.access = access;
        this.database = database;
        this.readDaily = readDaily;
    }

    @GET
    @Operation(
            operationId = "getDailyProblem",
            summary = "The problem of a day",
            description =
                    "Of the learner's own local day and grade. Start a session with `{\"daily\": true}` to complete it.")
    @APIResponseSchema(value = DailyView.class, responseCode = "200", responseDescription = "The problem")
    @APIResponse(
            responseCode = "422",
            description = "`date-in-the-future`: that day has not come yet for this learner;"
                    + " `date-too-long-ago`: it is more than two years ago.")
    public Uni<DailyView> daily(
            @PathParam("learnerId") String learnerId,
            @RestQuery @Parameter(description = "A day as YYYY-MM-DD, today or before; today unless told.")
                    String date) {
        return access.toView(learnerId).chain(learner -> readDaily.read(learner, date));
    }

    @GET
    @Path("/completions")
    @Operation(
            operationId = "listDailyCompletions",
            summary = "The days whose problem was solved in time, latest solve first")
    public Uni<Page<CompletionView>> completions(
            @PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> rows(learner, page)))
                .map(rows -> page.page(rows, CompletionView::solveId));
    }

    private static Uni<List<CompletionView>> rows(LearnerId learner, PageRequest page) {
        String query =
                """
                select c.date, c.problem_id, p.text, c.solve_id, c.completed_at
                from daily_completion c join problem p on p.id = c.problem_id
                where c.learner_id = ?1 and %s order by %s limit ?3
                """
                        .formatted(page.where("c.solve_id", "?2"), page.orderBy("c.solve_id"));
        return Sql.rows(query, CompletionView::of, learner.value(), page.position(), page.rows());
    }
}
