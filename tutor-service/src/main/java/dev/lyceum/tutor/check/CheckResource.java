package dev.lyceum.tutor.check;

import dev.lyceum.tutor.check.Checks.AnswerCheck;
import dev.lyceum.tutor.check.Checks.AnswerVerdict;
import dev.lyceum.tutor.check.Checks.ExpressionRead;
import dev.lyceum.tutor.check.Checks.ExpressionText;
import dev.lyceum.tutor.check.Checks.StepCheck;
import dev.lyceum.tutor.check.Checks.StepVerdict;
import dev.lyceum.tutor.checking.CheckAnswer;
import dev.lyceum.tutor.checking.CheckStep;
import dev.lyceum.tutor.checking.Expected;
import dev.lyceum.tutor.checking.JudgeAnswer;
import dev.lyceum.tutor.checking.Question;
import dev.lyceum.tutor.checking.Verdict;
import dev.lyceum.tutor.dialogue.Tutors;
import dev.lyceum.tutor.mathematics.Latex;
import dev.lyceum.tutor.task.ReadProblem;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The judge may take milliseconds, so it works on a worker. */
@Path("/tutor/v1")
@Authenticated
@Blocking
@Tag(name = "checks", description = "The judge by itself")
public class CheckResource {
    private static final String SPEAKS = "The message is in en or es; `Content-Language` says which.";

    private final Tutors tutors;

    CheckResource(Tutors tutors) {
        this.tutors = tutors;
    }

    @POST
    @Path("/answer-checks")
    @Operation(
            operationId = "checkAnswer",
            summary = "Check an answer against an expected one",
            description = "`expected` is whatever a learner may be asked for: a number, a quantity, an expression, the"
                    + " values of a letter, an interval, a pair, `no solution`. It is read as a learner's answer"
                    + " is; letters are case-sensitive. Without `form`, what is said of a letter must be SOLVED,"
                    + " else COMPUTED. With `problem` it is judged as a session about that problem judges: by the unit and"
                    + " the things that its words ask for, a letter's other case read as that letter.")
    @APIResponseSchema(value = AnswerVerdict.class, responseCode = "200", responseDescription = "The verdict")
    @APIResponse(
            responseCode = "422",
            description = "`expected-not-understood`: it cannot be read, or something is divided by zero in it.")
    public RestResponse<AnswerVerdict> answer(
            @Valid @NotNull AnswerCheck check,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SPEAKS, example = "es") String language) {
        Verdict verdict = judged(WrittenAnswer.of(check), check);
        return in(
                language,
                new AnswerVerdict(
                        verdict.kind(),
                        tutors.speaking(language).message(verdict),
                        verdict.line().map(Latex::of)));
    }

    @POST
    @Path("/step-checks")
    @Operation(
            operationId = "checkStep",
            summary = "Check a line of working against the line before it",
            description =
                    "Valid is what the same numbers satisfy, or what is equal; where `problem` says Differentiate,"
                            + " also the derivative. With one letter in the line before, or in `problem`, its other case"
                            + " is read as that letter. A line may be an equation, an inequality, a system, an"
                            + " expression.")
    @APIResponseSchema(value = StepVerdict.class, responseCode = "200", responseDescription = "The verdict")
    public RestResponse<StepVerdict> step(
            @Valid @NotNull StepCheck check,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = SPEAKS, example = "es") String language) {
        boolean differentiates =
                ReadProblem.differentiates(Optional.ofNullable(check.problem()).orElse(""));
        Verdict verdict = CheckStep.check(letter(check), differentiates, check.previous(), check.next());
        return in(
                language,
                new StepVerdict(
                        verdict.kind(),
                        verdict.mistakes(),
                        tutors.speaking(language).message(verdict)));
    }

    @POST
    @Path("/expressions")
    @Operation(
            operationId = "readExpression",
            summary = "What the tutor would read",
            description = "To be shown while somebody types.")
    @APIResponseSchema(value = ExpressionRead.class, responseCode = "200", responseDescription = "What was read")
    public ExpressionRead expression(@Valid @NotNull ExpressionText text) {
        return ExpressionRead.of(text.text());
    }

    private static <T> RestResponse<T> in(String language, T verdict) {
        return ResponseBuilder.ok(verdict)
                .header(HttpHeaders.CONTENT_LANGUAGE, Tutors.language(language))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static Verdict judged(Expected expected, AnswerCheck check) {
        return Optional.ofNullable(check.problem())
                .map(problem -> Question.of(problem, ReadProblem.read(problem), Optional.of(expected)))
                .map(question -> JudgeAnswer.judge(question, check.given()))
                .orElseGet(() -> CheckAnswer.checkCaseSensitively(expected, check.given()));
    }

    private static Optional<String> letter(StepCheck check) {
        return Optional.ofNullable(check.problem())
                .map(problem -> Question.of(problem, ReadProblem.read(problem), Optional.empty()))
                .flatMap(Question::letter);
    }
}
