package dev.lyceum.profile.student;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.profile.learner.IanaZone;
import dev.lyceum.profile.learner.LanguageTag;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.ProfileChange;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A student profile as its keeper sees it. */
@Schema(name = "Student")
record Student(
        LearnerId learnerId,
        String name,
        GradeLevel gradeLevel,
        String timeZone,
        String language,
        Integer birthYear,
        String alias,
        Instant createdAt) {

    static Student of(LearnerProfile profile) {
        return new Student(
                profile.id(),
                profile.name,
                profile.gradeLevel,
                profile.zoneOrUtc(),
                profile.language,
                profile.birthYear,
                profile.alias,
                profile.createdAt);
    }

    @Schema(name = "NewStudent")
    record New(
            @Schema(examples = "Ben") @NotNull @Size(min = 1, max = 80) String name,
            @NotNull GradeLevel gradeLevel,
            @Schema(examples = "Europe/Berlin") @IanaZone String timeZone,
            @Schema(examples = "en") @LanguageTag String language,
            @Schema(examples = "2017") @Min(1900) @Max(2200) Integer birthYear) {}

    @Schema(name = "StudentChange", description = "What is left out stays as it is.")
    record Change(
            @Size(min = 1, max = 80) String name,
            GradeLevel gradeLevel,
            @IanaZone String timeZone,
            @LanguageTag String language,
            @Min(1900) @Max(2200) Integer birthYear) {

        ProfileChange toProfileChange() {
            return new ProfileChange(name, timeZone, language, gradeLevel, birthYear);
        }
    }
}
