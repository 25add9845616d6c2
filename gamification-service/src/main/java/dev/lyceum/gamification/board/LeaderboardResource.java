package dev.lyceum.gamification.board;

import dev.lyceum.kit.access.Access;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who has earned how much. */
@Path("/gamification/v1/leaderboards/{board}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Leaderboards")
public class LeaderboardResource {
    private static final String RULES =
            "By when XP was earned, in days and ISO weeks of the board's zone; what is solved shows within seconds. Listed under an"
                    + " alias are learners whose consent LEADERBOARD holds, which under 13 a guardian gives; who has none of"
                    + " their own sees no board either. Ranks count those who are listed.";

    private final Access access;
    private final ReadBoards readBoards;

    LeaderboardResource(Access access, ReadBoards readBoards) {
        this.access = access;
        this.readBoards = readBoards;
    }

    @GET
    @Operation(
            operationId = "getLeaderboard",
            summary = "A board from the top",
            description = RULES
                    + " Pages are of the board as it was when the first one was read: however scores move, nobody is met twice or"
                    + " passed over. There is no way back up.")
    @APIResponse(responseCode = "403", description = "`consent-required`: the caller is on no board.")
    @APIResponse(responseCode = "404", description = "There is no such board for the caller.")
    @APIResponse(responseCode = "410", description = "`cursor-expired`: the walk began more than an hour ago.")
    public Uni<BoardViews.Shown> top(
            @RestPath @Parameter(description = "`global`.", example = "global") String board,
            @RestQuery @Parameter(description = "ALL_TIME (unless told), WEEK or DAY.", example = "WEEK") String window,
            @RestQuery
                    @Parameter(
                            description = "A day in the window, YYYY-MM-DD; today unless told.",
                            example = "2026-11-28")
                    String date,
            @RestQuery @Parameter(description = "How many, 1 to 100; 20 unless told.", example = "20") String limit,
            @RestQuery @Parameter(description = "`page.next` of an answer for the same board and window.")
                    String cursor) {
        return readBoards.top(BoardQuery.of(board, window, date, limit, cursor));
    }

    @GET
    @Path("/around/{learnerId}")
    @Operation(
            operationId = "getLeaderboardAround",
            summary = "A learner on a board, between the five above and the five below",
            description = RULES)
    @APIResponse(
            responseCode = "200",
            description = "In order; nobody, while the learner has earned nothing in this window.")
    @APIResponse(responseCode = "403", description = "`consent-required`: the learner is on no board.")
    @APIResponse(responseCode = "404", description = "There is no such board, or learner, for the caller.")
    public Uni<BoardViews.Shown> around(
            @RestPath @Parameter(description = "`global`.", example = "global") String board,
            @RestPath @Parameter(description = "A learner's id, or `me`.", example = "me") String learnerId,
            @RestQuery @Parameter(description = "ALL_TIME (unless told), WEEK or DAY.", example = "WEEK") String window,
            @RestQuery
                    @Parameter(
                            description = "A day in the window, YYYY-MM-DD; today unless told.",
                            example = "2026-11-28")
                    String date) {
        var query = BoardQuery.of(board, window, date, null, null);
        return access.toView(learnerId).chain(learner -> readBoards.around(learner, query));
    }
}
