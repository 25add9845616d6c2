package dev.lyceum.profile.student;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.id.Ids;
import dev.lyceum.kit.idempotency.Answer;
import dev.lyceum.kit.idempotency.Once;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.LearnerKind;
import dev.lyceum.kit.paging.Page;
import dev.lyceum.kit.paging.PageRequest;
import dev.lyceum.kit.problem.Problem;
import dev.lyceum.profile.erasure.RequestErasure;
import dev.lyceum.profile.learner.ChangeProfile;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.NewLearner;
import dev.lyceum.profile.learner.RegisterLearner;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/students")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "students", description = "Student profiles that the caller keeps")
public class StudentResource {
    private final Database database;
    private final Once once;
    private final Caller caller;
    private final Ids ids;
    private final RegisterLearner registerLearner;
    private final ChangeProfile changeProfile;
    private final RequestErasure requestErasure;

    StudentResource(
            Database database,
            Once once,
            Caller caller,
            Ids ids,
            RegisterLearner registerLearner,
            ChangeProfile changeProfile,
            RequestErasure requestErasure) {
        this.database = database;
        this.once = once;
        this.caller = caller;
        this.ids = ids;
        this.registerLearner = registerLearner;
        this.changeProfile = changeProfile;
        this.requestErasure = requestErasure;
    }

    @POST
    @RolesAllowed({"guardian", "teacher", "admin"})
    @Operation(
            operationId = "createStudent",
            summary = "Keep a student profile",
            description = "For a child with no login.")
    @APIResponseSchema(
            value = Student.class,
            responseCode = "201",
            responseDescription = "The student; `Location` says where")
    public Uni<Response> create(@Valid @NotNull Student.New request) {
        return once.create(request, () -> register(request));
    }

    @GET
    @Operation(operationId = "listStudents", summary = "The students the caller keeps, newest first")
    public Uni<Page<Student>> list(@BeanParam PageRequest page) {
        String query = "keeperId = ?1 and " + page.where("learnerId", "?2") + " order by " + page.orderBy("learnerId");
        return database.read(() -> LearnerProfile.<LearnerProfile>find(query, caller.accountId(), page.position())
                        .range(0, page.rows() - 1)
                        .list())
                .map(rows -> page.page(rows, profile -> profile.learnerId).map(Student::of));
    }

    @GET
    @Path("/{learnerId}")
    @Operation(operationId = "getStudent", summary = "One student the caller keeps")
    public Uni<Student> get(@PathParam("learnerId") String learnerId) {
        LearnerId learner = parse(learnerId);
        return database.read(() -> LearnerProfile.find(learner)).map(this::mine).map(Student::of);
    }

    @PATCH
    @Path("/{learnerId}")
    @Operation(operationId = "updateStudent", summary = "Change a student the caller keeps")
    @APIResponseSchema(value = Student.class, responseCode = "200", responseDescription = "The student as it is now")
    @APIResponse(responseCode = "422", description = "`zone-change-too-soon`: at most once in 20 hours.")
    public Uni<Student> update(@PathParam("learnerId") String learnerId, @Valid @NotNull Student.Change change) {
        LearnerId learner = parse(learnerId);
        return database.write(() -> LearnerProfile.lock(learner)
                        .map(this::mine)
                        .chain(profile -> changeProfile.change(profile, change.toProfileChange())))
                .map(Student::of);
    }

    @DELETE
    @Path("/{learnerId}")
    @Operation(
            operationId = "deleteStudent",
            summary = "Delete a student the caller keeps",
            description =
                    "The profile is gone at once, and with it everything the caller may do for the student, on every service"
                            + " within 2 seconds. The other services are asked to forget the learner (`ErasureRequested`).")
    @APIResponse(responseCode = "204", description = "Deleted; asking again is 404.")
    public Uni<Void> delete(@PathParam("learnerId") String learnerId) {
        LearnerId learner = parse(learnerId);
        UUID keeper = caller.accountId();
        return database.write(() ->
                LearnerProfile.lock(learner).map(this::mine).chain(profile -> requestErasure.of(profile, keeper)));
    }

    private Uni<Answer<Student>> register(Student.New request) {
        UUID id = ids.next();
        return registerLearner
                .register(new NewLearner(
                        new LearnerId(id),
                        LearnerKind.STUDENT,
                        Optional.of(caller.accountId()),
                        request.name(),
                        Optional.ofNullable(request.timeZone()),
                        Optional.ofNullable(request.language()).orElse("en"),
                        request.gradeLevel(),
                        Optional.ofNullable(request.birthYear())))
                .map(profile -> Answer.created("/profile/v1/students/" + id, Student.of(profile)));
    }

    private LearnerProfile mine(Optional<LearnerProfile> found) {
        return found.filter(profile -> profile.isKeptBy(caller.accountId())).orElseThrow(Problem::notFound);
    }

    private static LearnerId parse(String learnerId) {
        return LearnerId.parse(learnerId).orElseThrow(Problem::notFound);
    }
}
