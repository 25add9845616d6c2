package dev.lyceum.sharing.referral;

import java.time.Duration;
import java.util.Map;

/** The numbers of {@code referral-rules.yaml}, with which nothing can be said that makes no sense. */
record ReferralRules(Attribution attribution, Map<String, Pace> paces, Cap cap, Fraud fraud) {

    ReferralRules {
        paces = Map.copyOf(paces);
        must(!paces.isEmpty(), "a pace");
    }

    record Attribution(int newDays, int householdReach, int familyDays, int ringLength) {
        Attribution {
            must(newDays >= 0 && householdReach > 0 && familyDays >= 0 && ringLength > 1, "attribution");
        }
    }

    /**
     * @param lateHours so much later it is over: a solve may be heard of late
     * @param tooFastSeconds solves that took less altogether are suspicious
     */
    record Pace(int solves, int studyDays, int withinDays, int lateHours, int holdDays, int tooFastSeconds) {
        Pace {
            must(solves > 0 && studyDays > 0 && studyDays <= solves, "0 < studyDays <= solves");
            must(withinDays > 0 && lateHours >= 0 && holdDays >= 0 && tooFastSeconds >= 0, "pace");
        }

        Duration within() {
            return Duration.ofDays(withinDays);
        }

        Duration untilExpired() {
            return within().plusHours(lateHours);
        }

        Duration hold() {
            return Duration.ofDays(holdDays);
        }
    }

    /** Of one referrer. */
    record Cap(int rewards, int days) {
        Cap {
            must(rewards > 0 && days > 0, "cap");
        }
    }

    record Fraud(
            int reject,
            int review,
            int sameHousehold,
            int ring,
            int accountGone,
            Many manyAnHour,
            Many manyADay,
            int tooFast) {
        Fraud {
            must(0 < review && review < reject, "0 < review < reject");
            must(sameHousehold >= reject && ring >= reject, "a household and a ring are never paid");
        }
    }

    /** Points for more than so many. */
    record Many(int over, int points) {
        Many {
            must(over > 0 && points > 0, "many");
        }
    }

    Pace pace(String name) {
        must(paces.containsKey(name), "pace " + name);
        return paces.get(name);
    }

    private static void must(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("referral-rules.yaml: " + rule);
        }
    }
}
