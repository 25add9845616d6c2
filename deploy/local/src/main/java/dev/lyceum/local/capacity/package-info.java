/** What a service takes to start, holds in memory, and does with a core. */
package dev.lyceum.local.capacity;
