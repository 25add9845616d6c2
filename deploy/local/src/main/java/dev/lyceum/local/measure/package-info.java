/** How long things take: the journey from a solve to its XP, and the least that the same two servers could do. */
package dev.lyceum.local.measure;
