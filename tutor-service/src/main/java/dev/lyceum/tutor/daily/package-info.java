/** The problem of the day: the same for everybody of a date and difficulty, completed once, in time, by a verified answer. */
package dev.lyceum.tutor.daily;
