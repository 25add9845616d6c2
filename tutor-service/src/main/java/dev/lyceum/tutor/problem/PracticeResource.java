package dev.lyceum.tutor.problem;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tutor/v1/practice-problems")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "problems")
public class PracticeResource {
    private final Access access;
    private final Once once;
    private final PosePractice posePractice;

    PracticeResource(Access access, Once once, PosePractice posePractice) {
        this.access = access;
        this.once = once;
        this.posePractice = posePractice;
    }

    @POST
    @Operation(
            operationId = "posePractice",
            summary = "New problems to practise",
            description =
                    "Made from parameters, no two alike, each VERIFIED and with its answer withheld. They are the caller's own"
                            + " and come into the history when a session is started on them.")
    @APIResponseSchema(value = PracticeView.class, responseCode = "201", responseDescription = "The problems")
    @APIResponse(
            responseCode = "422",
            description =
                    "`unknown-concept`: there is no such concept to practise; `idempotency-key-reused`: this key was"
                            + " used with another body.")
    public Uni<Response> pose(@RequestBody(required = false) @Valid PracticeWish body) {
        PracticeWish wish = Optional.ofNullable(body).orElse(PracticeWish.ANYTHING);
        return access.toManage("me")
                .chain(learner ->
                        once.create(wish, () -> posePractice.show(learner, wish).map(Answer::created)));
    }
}
