/** What a learner, or for a child those who decide for it, has agreed to: every decision is kept. */
package dev.lyceum.profile.consent;
