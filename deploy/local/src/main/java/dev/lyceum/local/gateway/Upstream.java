package dev.lyceum.local.gateway;

/**
 * One replica of a service.
 *
 * @param port where it answers requests
 * @param managementPort where it says whether it is ready for them
 */
public record Upstream(int port, int managementPort) {}
