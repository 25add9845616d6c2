/** Completes the contract that the build writes: examples as data, and the answers any operation may give. */
package dev.lyceum.kit.openapi;
