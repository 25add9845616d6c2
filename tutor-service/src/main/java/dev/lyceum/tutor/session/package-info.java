/**
 * Tutoring sessions: started on a problem, turn by turn and hint by hint, until solved or ended. Every write holds the
 * session's row; one that may publish an event has taken the learner's order before.
 */
package dev.lyceum.tutor.session;
