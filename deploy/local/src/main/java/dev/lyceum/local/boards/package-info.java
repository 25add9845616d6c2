/** What leaderboards cost, and that their ranks and pages are right while scores move. */
package dev.lyceum.local.boards;
