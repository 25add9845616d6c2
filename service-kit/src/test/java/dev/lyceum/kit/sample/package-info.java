/** The smallest service there can be, to test the kit with: things are made by requests and counted by events. */
package dev.lyceum.kit.sample;
