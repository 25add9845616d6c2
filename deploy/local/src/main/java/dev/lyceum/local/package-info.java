/**
 * The commands of {@code deploy/local/stack}. They lean on the features beside them: processes, tokens, gateway and
 * stack; none of those knows a command.
 */
package dev.lyceum.local;
