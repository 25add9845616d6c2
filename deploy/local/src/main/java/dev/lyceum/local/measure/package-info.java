/** How long things take: the journey as a learner sees it, and the least that the same two servers could do. */
package dev.lyceum.local.measure;
