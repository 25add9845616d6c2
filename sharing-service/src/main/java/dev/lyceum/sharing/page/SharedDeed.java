package dev.lyceum.sharing.page;

import static dev.lyceum.kit.learner.Purpose.PUBLIC_SHARING;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lyceum.kit.learner.AgeBand;
import dev.lyceum.kit.learner.Learner;
import dev.lyceum.sharing.activity.Deed;
import dev.lyceum.sharing.activity.Solve;
import dev.lyceum.sharing.share.Share;
import dev.lyceum.sharing.share.ShareType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * All that a stranger is told.
 *
 * @param mayBeIndexed whether search engines may keep it: only for a learner known to be an adult
 */
@Schema(name = "SharedPage")
record SharedDeed(
        @Schema(examples = "K7M2P9QX") String code,
        ShareType type,
        @Schema(
                        examples = "Curious Otter 42",
                        description = "Generated, never typed; absent until it is known, and of a minor.")
                Optional<String> alias,
        @Schema(examples = "Curious Otter 42 solved a problem") String title,
        Deed content,
        Instant createdAt,
        Optional<Instant> expiresAt,
        @JsonIgnore @Schema(hidden = true) boolean mayBeIndexed) {

    /** Of a problem, where it may be shown. */
    @JsonIgnore
    Optional<String> statement() {
        return content instanceof Solve solve ? solve.statement() : Optional.empty();
    }

    static boolean mayBeShown(Learner learner) {
        return PUBLIC_SHARING.isGranted(learner.decision(PUBLIC_SHARING), learner.isUnder13(true));
    }

    /** Of a minor neither the alias, by which classmates know each other, nor any day. */
    static SharedDeed of(Share share, Learner learner, Deed deed) {
        boolean minor = learner.ageBand() == AgeBand.FROM_13_TO_17 || learner.isUnder13(true);
        Optional<String> alias = learner.alias().filter(any -> !minor && mayBeShown(learner));
        return new SharedDeed(
                share.code(),
                share.type(),
                alias,
                deed.headline(alias.orElse("A learner")),
                minor ? deed.withoutDays() : deed,
                share.createdAt(),
                share.expiresAt(),
                learner.ageBand() == AgeBand.ADULT && mayBeShown(learner));
    }
}
