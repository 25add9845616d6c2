/** What the rewards are measured by: facts made and told by ourselves, and a plain floor in the same run. */
package dev.lyceum.local.rewards;
