package dev.lyceum.profile.student;

import dev.lyceum.kit.identity.LearnerId;
import dev.lyceum.kit.learner.GradeLevel;
import dev.lyceum.profile.learner.Avatar;
import dev.lyceum.profile.learner.BirthYear;
import dev.lyceum.profile.learner.IanaZone;
import dev.lyceum.profile.learner.LanguageTag;
import dev.lyceum.profile.learner.LearnerProfile;
import dev.lyceum.profile.learner.PersonName;
import dev.lyceum.profile.learner.ProfileChange;
import jakarta.validation.constraints.NotNull;
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
        String avatar,
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
                Avatar.of(profile.alias),
                profile.createdAt);
    }

    @Schema(name = "NewStudent")
    record New(
            @Schema(examples = "Ben", minLength = 1, maxLength = 80) @NotNull @PersonName String name,
            @NotNull GradeLevel gradeLevel,
            @Schema(examples = "Europe/Berlin") @IanaZone String timeZone,
            @Schema(examples = "en") @LanguageTag String language,
            @Schema(examples = "2017", minimum = "1900", description = "Not after this year.") @BirthYear
                    Integer birthYear) {}

    @Schema(name = "StudentChange", description = "What is left out stays as it is.")
    record Change(
            @Schema(minLength = 1, maxLength = 80) @PersonName String name,
            GradeLevel gradeLevel,
            @IanaZone String timeZone,
            @LanguageTag String language,
            @Schema(minimum = "1900") @BirthYear Integer birthYear) {

        ProfileChange toProfileChange() {
            return new ProfileChange(name, timeZone, language, gradeLevel, birthYear);
        }
    }
}
