package dev.lyceum.gamification.goal;

/** What a learner means to do in a day: different problems solved, and minutes spent on solving. */
record DailyGoal(int problems, int minutes) {

    boolean isReachedBy(Effort effort) {
        return effort.problems() >= problems && effort.minutes() >= minutes;
    }
}
