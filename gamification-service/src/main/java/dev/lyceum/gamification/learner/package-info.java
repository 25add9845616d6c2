/** Where learners live, as the profile service tells it. */
package dev.lyceum.gamification.learner;
