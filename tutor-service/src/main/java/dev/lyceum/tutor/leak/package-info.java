/** Answers that were given away and found afterwards: the session is marked, once, and the others hear of it. */
package dev.lyceum.tutor.leak;
