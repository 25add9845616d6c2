/** Student profiles that an adult keeps: a young child with no login is a learner with an id of its own. */
package dev.lyceum.profile.student;
