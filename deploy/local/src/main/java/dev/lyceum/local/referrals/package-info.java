/** What {@code bench referrals} measures. */
package dev.lyceum.local.referrals;
