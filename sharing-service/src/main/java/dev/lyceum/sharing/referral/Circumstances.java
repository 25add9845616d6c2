package dev.lyceum.sharing.referral;

import java.util.Optional;

/**
 * All that a judgement rests on; kept beside it, so that it can be judged again.
 *
 * @param ring whether referrals lead back to the referrer
 * @param accountGone whether one of the two is to be forgotten
 * @param signUpsInHour of the referrer, in the hour that ended with this one
 * @param secondsToQualify from the first of the solves that qualify to the last; absent until there are enough
 */
record Circumstances(
        boolean sameHousehold,
        boolean ring,
        boolean accountGone,
        long signUpsInHour,
        long signUpsInDay,
        Optional<Long> secondsToQualify) {}
