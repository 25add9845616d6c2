/** A learner's profile: what is kept, what may change, and what the other services are told. */
package dev.lyceum.profile.learner;
