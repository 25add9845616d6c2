/** What every service's tests are built with: real PostgreSQL, real Kafka, signed tokens, contracts. */
package dev.lyceum.kit.testing;
