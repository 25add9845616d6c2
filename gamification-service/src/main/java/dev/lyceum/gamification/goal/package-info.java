/** What a learner means to do in a day: their own targets, what solving has come to, and a bonus once a day. */
package dev.lyceum.gamification.goal;
