/** What a session came to, written when it is over. */
package dev.lyceum.tutor.summary;
