/** Who lives with whom, as profile-service tells it: keepers, parents and guardians. Teachers and tutors make no family. */
package dev.lyceum.sharing.family;
