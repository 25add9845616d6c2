/** What may be lost: sent to Kafka when it can be, and counted as dropped when it cannot. Nobody ever waits for it. */
package dev.lyceum.kit.lossy;
