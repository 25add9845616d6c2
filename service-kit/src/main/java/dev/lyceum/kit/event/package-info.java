/** A fact on its way to the other services: CloudEvents 1.0 over Kafka, binary mode. */
package dev.lyceum.kit.event;
