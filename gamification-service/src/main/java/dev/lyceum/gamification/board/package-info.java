/**
 * Leaderboards: who has earned how much in a stretch of time, by when it was earned and by the clocks of the board's zone.
 *
 * <p>What is paid waits in a table for {@link dev.lyceum.gamification.board.ProjectBoards}, which puts it on the boards a batch at
 * a time. A rank is added up from a histogram; a page is read as of the first page of its walk.
 */
package dev.lyceum.gamification.board;
