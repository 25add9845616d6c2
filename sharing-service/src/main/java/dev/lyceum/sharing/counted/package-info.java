/** Streams that may lose a little, counted exactly: the position moves with the counts. */
package dev.lyceum.sharing.counted;
