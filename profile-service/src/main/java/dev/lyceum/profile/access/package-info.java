/** What every other service asks: what may this caller do for that learner? */
package dev.lyceum.profile.access;
