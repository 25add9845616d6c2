package dev.lyceum.tutor.summary;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.database.Database;
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

@Path("/tutor/v1/learners/{learnerId}/summaries")
@Authenticated
@Tag(name = "summaries", description = "What sessions came to")
public class SummaryResource {
    private final Access access;
    private final Database database;

    SummaryResource(Access access, Database database) {
        this.access = access;
        this.database = database;
    }

    @GET
    @Operation(operationId = "listSummaries", summary = "What a learner's sessions came to, newest first")
    public Uni<Page<SummaryView>> list(@PathParam("learnerId") String learnerId, @BeanParam PageRequest page) {
        return access.toView(learnerId)
                .chain(learner -> database.read(() -> rows(learner, page)))
                .map(rows -> page.page(rows, summary -> summary.id).map(SummaryView::of));
    }

    private static Uni<List<Summary>> rows(LearnerId learner, PageRequest page) {
        String query = "learnerId = ?1 and " + page.where("id", "?2") + " order by " + page.orderBy("id");
        return Summary.<Summary>find(query, learner.value(), page.position())
                .range(0, page.rows() - 1)
                .list();
    }
}
