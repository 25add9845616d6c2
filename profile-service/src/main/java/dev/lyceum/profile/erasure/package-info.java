/** Taking a learner off record, and asking the other services to do the same. */
package dev.lyceum.profile.erasure;
