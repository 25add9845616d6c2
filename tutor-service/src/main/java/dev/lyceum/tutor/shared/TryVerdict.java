package dev.lyceum.tutor.shared;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lyceum.tutor.checking.VerdictKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a try comes to. Never the answer.
 *
 * @param problem what was tried, for a page that shows both
 */
@Schema(name = "TryVerdict")
record TryVerdict(VerdictKind kind, String message, @JsonIgnore @Schema(hidden = true) String problem) {

    boolean isRight() {
        return kind == VerdictKind.CORRECT;
    }
}
