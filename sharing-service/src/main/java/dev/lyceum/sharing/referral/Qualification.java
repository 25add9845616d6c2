package dev.lyceum.sharing.referral;

/**
 * What the new learner has done since: problems solved for the first time, and days on which they did.
 *
 * @param solves verified and not repeated, within the time there is
 * @param studyDays as the tutor stamped them
 */
record Qualification(long solves, long studyDays) {

    boolean isReached(ReferralRules.Pace pace) {
        return solves >= pace.solves() && studyDays >= pace.studyDays();
    }
}
