/**
 * Which day it is for a learner.
 *
 * <p>A learner's zones over time ({@link dev.lyceum.kit.time.ZoneTimeline}) cut time into the learner's own days
 * ({@link dev.lyceum.kit.time.DayPartition}). Pure: no clock, no framework. Every service must mean the same by a day, so
 * the rule lives here; the day of a solved problem is decided once, by the service where it is solved.
 */
package dev.lyceum.kit.time;
