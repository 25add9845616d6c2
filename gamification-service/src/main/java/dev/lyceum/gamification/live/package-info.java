/** What happens to a learner, as it happens. */
package dev.lyceum.gamification.live;
