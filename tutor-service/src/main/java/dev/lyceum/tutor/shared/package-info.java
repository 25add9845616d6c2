/**
 * Problems that others have solved and shared, as sharing-service tells: tried by a visitor without an account, and opened as
 * a session by who has one. And those that a learner was dared to solve, as gamification-service tells. What a learner typed in words of their own is never shown to anybody else.
 */
package dev.lyceum.tutor.shared;
