/** Adults who look at a learner's things, and learners who end it: what it costs, and how fast it is felt. */
package dev.lyceum.local.access;
