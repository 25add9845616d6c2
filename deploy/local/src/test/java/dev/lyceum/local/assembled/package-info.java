/** The stack as a person meets it: the real script, real processes, ports and folders of the test's own. */
package dev.lyceum.local.assembled;
