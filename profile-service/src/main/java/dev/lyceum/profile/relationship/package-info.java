/** Which adults are linked to a learner, who may link them, and what each of them may do. */
package dev.lyceum.profile.relationship;
