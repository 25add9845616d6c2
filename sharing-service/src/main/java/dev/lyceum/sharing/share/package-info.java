/**
 * Links to what a learner did: made by the learner or who may act for them, listed, and ended. What a link shows is found
 * in {@code activity}; a request only names it.
 */
package dev.lyceum.sharing.share;
