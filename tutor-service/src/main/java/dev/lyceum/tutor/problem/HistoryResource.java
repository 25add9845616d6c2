package dev.lyceum.tutor.problem;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tutor/v1/learners/{learnerId}/problems")
@Authenticated
@Tag(name = "problems", description = "What a learner has worked on")
public class HistoryResource {
    private final Access access;
    private final Database database;

    HistoryResource(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    @GET
    @Operation(operationId = "listProblems", summary = "A learner's problems, newest first")
    public Uni<Page<HistoryItem>> list(
            @PathParam("learnerId") String learnerId, @BeanParam HistoryFilter filter, @BeanParam PageRequest page) {
        filter.mustBeUnderstood();
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> rows(learner, filter, page)))
                .map(rows -> page.page(rows, HistoryItem::problemId));
    }

    private static Uni<List<HistoryItem>> rows(LearnerId learner, HistoryFilter filter, PageRequest page) {
        String query =
                """
                select id, text, type, difficulty, concepts, verified, created_at, solved_at, bookmarked
                from (select p.*, (select min(s.solved_at) from solve s where s.problem_id = p.id) as solved_at,
                          b.problem_id is not null as bookmarked
                      from problem p left join bookmark b on b.learner_id = p.learner_id and b.problem_id = p.id
                      where p.learner_id = ?1 and (p.answer is null or b.problem_id is not null
                          or exists (select 1 from tutoring_session t where t.problem_id = p.id))) history
                where %s and %s order by %s limit ?7
                """
                        .formatted(
                                page.where("id", "?2"),
                                HistoryFilter.where("?3", "?4", "?5", "?6"),
                                page.orderBy("id"));
        return Sql.rows(
                query,
                HistoryItem::of,
                learner.value(),
                page.position(),
                filter.solved(),
                filter.bookmarked(),
                filter.concept(),
                filter.words(),
                page.rows());
    }
}
