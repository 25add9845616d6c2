package dev.lyceum.sharing.share;

/** What can be shared. */
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
    /** An invitation; its code is the learner's referral code, of which there is one at a time. */
    REFERRAL;

    boolean hasSubject() {
        return this == PROBLEM || this == ACHIEVEMENT || this == CHALLENGE;
    }
}
