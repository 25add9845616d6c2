package dev.lyceum.sharing.activity;

/** gamification's XpAwarded and XpReversed, as far as we use them: where the learner stands after it. */
record XpChanged(long total, int level) {}
