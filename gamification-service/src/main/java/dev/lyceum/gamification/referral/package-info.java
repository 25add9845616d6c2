/** What both sides of a referral are paid, and what is taken back, as the sharing service tells it. */
package dev.lyceum.gamification.referral;
