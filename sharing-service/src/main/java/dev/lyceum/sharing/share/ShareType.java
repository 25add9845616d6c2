package dev.lyceum.sharing.share;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be shared. */
@Schema(description = "REFERRAL is not available yet.")
public enum ShareType {
    /** One solved problem; its subject is the solve. */
    PROBLEM,
    /** One unlocked achievement; its subject is the achievement's code. */
    ACHIEVEMENT,
    /** XP, level and rank as they are when the page is read. */
    PROGRESS,
    /** The streak as it is when the page is read. */
    STREAK,
    /** What the learner dares others to; its subject is the challenge. */
    CHALLENGE,
    REFERRAL;

    boolean isAvailable() {
        return this != REFERRAL;
    }

    boolean hasSubject() {
        return this == PROBLEM || this == ACHIEVEMENT || this == CHALLENGE;
    }
}
