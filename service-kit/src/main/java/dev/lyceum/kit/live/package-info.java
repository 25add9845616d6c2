/** Live streams: what is told of a learner, as server-sent events, from a table that every replica reads (ADR 0022). */
package dev.lyceum.kit.live;
