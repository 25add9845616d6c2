/** What keeps a text that we did not write from a learner when it gives something away, contradicts the verdict or does harm. */
package dev.lyceum.tutor.guard;
