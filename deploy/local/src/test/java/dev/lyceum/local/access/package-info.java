/** Who may do what, tried on the assembled stack: tokens, and every operation of every contract. */
package dev.lyceum.local.access;
