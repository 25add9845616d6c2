package dev.lyceum.gamification.challenge;

import java.util.Comparator;

/** What is to be done, and who does it better. */
public enum ChallengeType {
    /** The same problem, with as few hints; among equals, faster. */
    SAME_PROBLEM(Comparator.comparingInt(Result::hints).thenComparingLong(Result::seconds)),
    /** Faster. */
    BEAT_MY_TIME(Comparator.comparingLong(Result::seconds)),
    /** With fewer hints. */
    BEAT_MY_SKILL(Comparator.comparingInt(Result::hints)),
    /** Anything, before the day is over: whoever does it has won. */
    STREAK_RESCUE(null);

    private final Comparator<Result> better;

    ChallengeType(Comparator<Result> better) {
        this.better = better;
    }

    boolean isAboutAProblem() {
        return better != null;
    }

    Winner winner(Result creator, Result opponent) {
        int compared = isAboutAProblem() ? better.compare(creator, opponent) : 1;
        if (compared == 0) {
            return Winner.NOBODY;
        }
        return compared < 0 ? Winner.CREATOR : Winner.OPPONENT;
    }

    /** Who has won. */
    enum Winner {
        CREATOR,
        OPPONENT,
        NOBODY
    }
}
