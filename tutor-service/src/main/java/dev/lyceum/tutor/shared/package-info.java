/**
 * Problems that others have solved and shared, as sharing-service tells: tried by a visitor without an account, and opened as
 * a session by who has one. What a learner typed in words of their own is never shown to anybody else.
 */
package dev.lyceum.tutor.shared;
