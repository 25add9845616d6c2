package dev.lyceum.sharing.activity;

/** gamification's event, as far as we use it: where the learner stands after it. */
record XpAwarded(long total, int level) {}
