/** What a learner, or for a child its guardian, has agreed to. */
package dev.lyceum.kit.consent;
