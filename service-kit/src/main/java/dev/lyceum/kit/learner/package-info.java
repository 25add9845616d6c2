/** What profile-service told this service of a learner, and the defaults for one it never heard of. */
package dev.lyceum.kit.learner;
