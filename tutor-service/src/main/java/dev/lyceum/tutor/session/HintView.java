package dev.lyceum.tutor.session;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A hint: 1 a question, 2 the rule's name, 3 the operation, 4 the next line or a smaller worked problem. */
@Schema(name = "Hint")
record HintView(int level, String text, Instant at) {

    static HintView of(Hint hint) {
        return new HintView(hint.level, hint.text, hint.givenAt);
    }
}
