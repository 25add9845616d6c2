/**
 * PostgreSQL and Kafka as plain processes, unpacked from Maven artifacts: real servers with no container engine.
 *
 * <p>Both can be stopped, killed, paused and started again on the same folder and port, which is what the fault
 * tests and the local stack need. Nothing here knows Lyceum: no topic, no table, no service.
 */
package dev.lyceum.servers;
