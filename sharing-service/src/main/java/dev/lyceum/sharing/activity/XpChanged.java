package dev.lyceum.sharing.activity;

import static java.util.Objects.requireNonNull;

/** gamification's XpAwarded and XpReversed, as far as we use them: where the learner stands after it, and what it was for. */
record XpChanged(String rule, int amount, long total, int level) {

    XpChanged {
        requireNonNull(rule, "rule");
    }
}
