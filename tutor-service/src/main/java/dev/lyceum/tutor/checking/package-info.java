/**
 * Judges what a learner wrote: an answer against the exact one, a line of working against the line before it. A verdict is
 * decided by exact algebra and nothing else (architecture.md 6). Pure; bounded by the limits of {@code mathematics}, so it
 * takes microseconds.
 */
package dev.lyceum.tutor.checking;
