/**
 * Which processes are ours. Each one is written down the moment it starts, by id and start instant, so that what a
 * killed run left behind is met by its record and nothing else is ever touched.
 */
package dev.lyceum.local.process;
