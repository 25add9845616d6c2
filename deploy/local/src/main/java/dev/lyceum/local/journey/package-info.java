/**
 * A learner's way through Lyceum as a frontend would go it: HTTP through the gateway and nothing else. The demo, the
 * figures and the tests of the assembled stack walk it.
 */
package dev.lyceum.local.journey;
