/**
 * Visits: whoever comes back is paid a little, once in each of their own days. A visit is not study: it makes no day active.
 */
package dev.lyceum.gamification.visit;
