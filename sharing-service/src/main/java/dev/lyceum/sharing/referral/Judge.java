package dev.lyceum.sharing.referral;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How suspicious a referral is: the points of every rule that its circumstances meet. */
final class Judge {
    private final ReferralRules.Fraud rules;
    private final int tooFastSeconds;

    Judge(ReferralRules.Fraud rules, int tooFastSeconds) {
        this.rules = rules;
        this.tooFastSeconds = tooFastSeconds;
    }

    @Schema(name = "ReferralRule")
    enum Rule {
        SAME_HOUSEHOLD,
        RING,
        ACCOUNT_GONE,
        MANY_AN_HOUR,
        MANY_A_DAY,
        TOO_FAST
    }

    enum Verdict {
        ALLOW,
        REVIEW,
        REJECT
    }

    /** @param rules those that were met, in their order */
    record Judgement(int score, List<Rule> rules, Verdict verdict) {}

    Judgement judge(Circumstances seen) {
        List<Rule> met = new ArrayList<>();
        int score = points(met, seen.sameHousehold(), Rule.SAME_HOUSEHOLD, rules.sameHousehold())
                + points(met, seen.ring(), Rule.RING, rules.ring())
                + points(met, seen.accountGone(), Rule.ACCOUNT_GONE, rules.accountGone())
                + points(met, seen.signUpsInHour(), Rule.MANY_AN_HOUR, rules.manyAnHour())
                + points(met, seen.signUpsInDay(), Rule.MANY_A_DAY, rules.manyADay())
                + points(met, isTooFast(seen), Rule.TOO_FAST, rules.tooFast());
        return new Judgement(score, List.copyOf(met), verdict(score));
    }

    private boolean isTooFast(Circumstances seen) {
        return seen.secondsToQualify()
                .filter(seconds -> seconds < tooFastSeconds)
                .isPresent();
    }

    private static int points(List<Rule> met, long number, Rule rule, ReferralRules.Many many) {
        return points(met, number > many.over(), rule, many.points());
    }

    private static int points(List<Rule> met, boolean isMet, Rule rule, int points) {
        if (!isMet) {
            return 0;
        }
        met.add(rule);
        return points;
    }

    private Verdict verdict(int score) {
        if (score >= rules.reject()) {
            return Verdict.REJECT;
        }
        return score >= rules.review() ? Verdict.REVIEW : Verdict.ALLOW;
    }
}
