/**
 * Who a learner is, and who may see them.
 *
 * <p>{@code learner} holds the one table and its rules, {@code relationship} who is linked to whom; {@code me}, {@code consent},
 * {@code student} and {@code access} are the ways to them and know nothing of each other.
 */
package dev.lyceum.profile;
