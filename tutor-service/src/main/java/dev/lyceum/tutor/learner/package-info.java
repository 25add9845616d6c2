/** Learners as this service needs them: their own day, as profile-service tells it, and the order of their events. */
package dev.lyceum.tutor.learner;
