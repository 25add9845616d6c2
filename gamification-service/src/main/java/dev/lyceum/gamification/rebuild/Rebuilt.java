package dev.lyceum.gamification.rebuild;

import dev.lyceum.kit.identity.LearnerId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of rebuilding some learners. */
@Schema(name = "Rebuilt")
record Rebuilt(
        @Schema(description = "So many were rebuilt.", examples = "100") int learners,
        @Schema(
                        description =
                                "Whose stored state was not what the facts say, and is now. Always empty, unless there is a defect or somebody has changed the database.")
                List<LearnerId> changed,
        @Schema(
                        description =
                                "So many counts of the boards' histograms were not those of the tables, and are now; told with the last learners.",
                        examples = "0")
                long recounted,
        @Schema(description = "Where to go on; absent after the last learner.") Optional<LearnerId> next) {}
