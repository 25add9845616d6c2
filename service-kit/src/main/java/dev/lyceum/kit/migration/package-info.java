/** The schema is brought up to date by a job, where the services themselves may not. */
package dev.lyceum.kit.migration;
