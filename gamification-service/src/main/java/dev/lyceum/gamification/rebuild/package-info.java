/** Deriving everything that is shown anew from the facts: what stood there must be found again, row by row. */
package dev.lyceum.gamification.rebuild;
