/**
 * What every service is built with: events out and in, who is calling and what they may see, one error model, one
 * transaction style. It knows learner, access, consent and study day, because every service must mean the same by them,
 * and no other domain word.
 */
package dev.lyceum.kit;
