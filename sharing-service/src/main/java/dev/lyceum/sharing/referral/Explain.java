package dev.lyceum.sharing.referral;

import dev.lyceum.sharing.referral.Judge.Rule;
import java.util.ArrayList;
import java.util.List;

/** Says in plain words why a referral stands where it stands. Nothing of what the other one did or how often. */
final class Explain {
    private Explain() {}

    /** @param last its last move */
    static List<String> of(Referral referral, MoveLog.Recorded last, ReferralRules.Pace pace) {
        List<String> words = new ArrayList<>();
        words.add(state(referral, pace));
        if (isVoided(referral, last)) {
            words.add("Of what the new learner had solved some no longer counts: its answer had been given away.");
        }
        last.rules().stream().map(Explain::rule).filter(word -> told(referral)).forEach(words::add);
        return List.copyOf(words);
    }

    /** What is suspicious is told once it has consequences. */
    private static boolean told(Referral referral) {
        return referral.inReview() || referral.state() == State.REJECTED;
    }

    /** It had qualified, and at the move by which it ended there was not enough any more. */
    private static boolean isVoided(Referral referral, MoveLog.Recorded last) {
        return (referral.state() == State.REJECTED || referral.state() == State.REVERSED)
                && referral.qualifiedAt().isPresent()
                && last.decidedBy().isEmpty()
                && last.circumstances().secondsToQualify().isEmpty();
    }

    private static String state(Referral referral, ReferralRules.Pace pace) {
        return switch (referral.state()) {
            case SIGNED_UP ->
                "The new learner has signed up. It counts when they have solved %d problems on %s within %d days."
                        .formatted(pace.solves(), days(pace.studyDays()), pace.withinDays());
            case QUALIFIED -> "The new learner has studied enough.";
            case HELD ->
                referral.inReview()
                        ? "The new learner has studied enough. Somebody of ours has a look at it before it is paid."
                        : "The new learner has studied enough. It is paid after a waiting time of %s."
                                .formatted(days(pace.holdDays()));
            case REWARDED -> "Both of you have been paid.";
            case REJECTED -> "It is not paid.";
            case EXPIRED -> "The new learner did not study enough within %d days.".formatted(pace.withinDays());
            case REVERSED -> "What was paid has been taken back.";
        };
    }

    private static String rule(Rule rule) {
        return switch (rule) {
            case SAME_HOUSEHOLD -> "You are of one family.";
            case RING -> "Your referrals lead back to you.";
            case ACCOUNT_GONE -> "One of the two accounts is no more.";
            case MANY_AN_HOUR -> "Very many signed up by this code within an hour.";
            case MANY_A_DAY -> "Very many signed up by this code within a day.";
            case TOO_FAST -> "The problems were solved faster than people do.";
        };
    }

    private static String days(int number) {
        return number == 1 ? "1 day" : number + " days";
    }
}
