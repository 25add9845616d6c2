/** What is heard from the sharing service. */
package dev.lyceum.gamification.sharing;
