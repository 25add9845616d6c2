/** What a learner did, one thing after the other: a look at the facts that the other features keep. */
package dev.lyceum.gamification.activity;
