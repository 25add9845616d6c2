package dev.lyceum.profile.learner;

import dev.lyceum.kit.learner.GradeLevel;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What may change; what is left out stays as it is. A role can never be set. */
public record ProfileChange(
        @Schema(examples = "Ada", minLength = 1, maxLength = 80) @PersonName String displayName,
        @Schema(
                        examples = "Europe/Berlin",
                        description = "An IANA zone. The first one holds from the beginning; a later one "
                                + "from now, at most once in 20 hours.")
                @IanaZone
                String timeZone,
        @Schema(examples = "en", description = "A BCP 47 language tag.") @LanguageTag String language,
        GradeLevel gradeLevel,
        @Schema(examples = "2011", minimum = "1900", description = "Not after this year.") @BirthYear
                Integer birthYear) {
    public static final ProfileChange NOTHING = new ProfileChange(null, null, null, null, null);
}
