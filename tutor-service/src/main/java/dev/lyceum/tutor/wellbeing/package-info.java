/**
 * What a learner writes that is about more than mathematics: found by {@code wellbeing/concerns.yaml}, answered with fixed words.
 * No framework, and no guess at what is behind it.
 */
package dev.lyceum.tutor.wellbeing;
