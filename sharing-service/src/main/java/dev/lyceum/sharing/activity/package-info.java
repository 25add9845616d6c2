/**
 * What learners did and reached, as the other services tell it. The only way in from Kafka, and the only source of what a
 * share shows.
 */
package dev.lyceum.sharing.activity;
