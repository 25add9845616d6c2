/**
 * Decides what expressions and statements have in common: whether two are equal for every value of their letters, and whether
 * the same numbers satisfy two statements. Exact where that can be had; what rests on numbers near each other is confirmed to
 * fifty digits. Total and bounded, like {@code mathematics}; knows no framework.
 */
package dev.lyceum.tutor.algebra;
