package dev.lyceum.tutor.problem;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.database.Sql;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.problem.Problem;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Setting a mark twice, or taking away one that is not there, changes nothing. */
@Path("/tutor/v1/learners/{learnerId}/problems/{problemId}/bookmark")
@Authenticated
@Tag(name = "problems")
public class BookmarkResource {
    private static final String ADD =
            "insert into bookmark (learner_id, problem_id) values (?1, ?2) on conflict do nothing";

    private static final String REMOVE = "delete from bookmark where learner_id = ?1 and problem_id = ?2";

    private final Access access;
    private final Database database;
    private final PoseProblem poseProblem;

    BookmarkResource(Access access, Database database, PoseProblem poseProblem) {
        this.access = access;
        this.database = database;
        this.poseProblem = poseProblem;
    }

    @PUT
    @Operation(operationId = "bookmarkProblem", summary = "Mark a problem, to find it again with `?bookmarked=true`")
    @APIResponse(responseCode = "204", description = "It is marked.")
    public Uni<Void> add(@PathParam("learnerId") String learnerId, @PathParam("problemId") String problemId) {
        return change(learnerId, problemId, ADD);
    }

    @DELETE
    @Operation(operationId = "unmarkProblem", summary = "Take the mark away")
    @APIResponse(responseCode = "204", description = "It is not marked.")
    public Uni<Void> remove(@PathParam("learnerId") String learnerId, @PathParam("problemId") String problemId) {
        return change(learnerId, problemId, REMOVE);
    }

    private Uni<Void> change(String learnerId, String problemId, String statement) {
        return access.toManage(learnerId)
                .chain(learner -> database.write(() -> poseProblem
                        .again(learner, Ids.parse(problemId).orElseThrow(Problem::notFound))
                        .chain(problem -> Sql.execute(statement, learner.value(), problem.id))))
                .replaceWithVoid();
    }
}
