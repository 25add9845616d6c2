/**
 * What came of links: a learner who came by one signed up, or solved what it showed. Each once for a learner and a kind, and
 * told to the others.
 */
package dev.lyceum.sharing.conversion;
