package dev.lyceum.profile.me;

import dev.lyceum.kit.database.Database;
import dev.lyceum.kit.identity.Caller;
import dev.lyceum.profile.learner.ChangeProfile;
import dev.lyceum.profile.learner.FirstSight;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.ProfileChange;
import dev.lyceum.profile.learner.RegisterLearner;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/profile/v1/me")
@Authenticated
@Tag(name = "me", description = "The caller's own profile")
public class MeResource {
    private final Database database;
    private final Caller caller;
    private final RegisterLearner registerLearner;
    private final ChangeProfile changeProfile;

    MeResource(Database database, Caller caller, RegisterLearner registerLearner, ChangeProfile changeProfile) {
        this.database = database;
        this.caller = caller;
        this.registerLearner = registerLearner;
        this.changeProfile = changeProfile;
    }

    @GET
    @Operation(
            operationId = "getMe",
            summary = "The caller's profile",
            description = "Made on first sight of the token, from its `name`, `zoneinfo` and `locale`.")
    public Uni<Me> get() {
        return database.read(() -> LearnerProfile.find(caller.learnerId()))
                .chain(found -> found.map(Uni.createFrom()::item).orElseGet(this::firstSight))
                .map(profile -> Me.of(profile, caller.roles()));
    }

    @PUT
    @Operation(
            operationId = "updateMe",
            summary = "Change the caller's profile",
            description =
                    "What is left out stays as it is. 422 `zone-change-too-soon` for a second zone within 20 hours.")
    @APIResponseSchema(value = Me.class, responseCode = "200", responseDescription = "The profile as it is now")
    @APIResponse(
            responseCode = "422",
            description =
                    "`zone-change-too-soon`: at most once in 20 hours. `birth-year-not-yours`: a minor does not grow older"
                            + " by saying so.")
    public Uni<Me> update(@Valid @NotNull ProfileChange change) {
        return database.write(() -> registerLearner
                        .register(FirstSight.of(caller, change))
                        .chain(profile -> changeProfile.change(profile, change)))
                .map(profile -> Me.of(profile, caller.roles()));
    }

    private Uni<LearnerProfile> firstSight() {
        return database.write(() -> registerLearner.register(FirstSight.of(caller)));
    }
}
