/**
 * The stack: its parts, in which order they start and stop, and what keeps them running. One supervisor JVM starts
 * every process, holds the gateway, and starts again what dies, as a cluster would.
 */
package dev.lyceum.local.stack;
