/**
 * The gateway of a laptop: one address for four services. It routes by prefix, says who called, answers for a
 * service that is away, and serves the first page and the token desk. It decides nothing about access: every service
 * does that itself.
 */
package dev.lyceum.local.gateway;
