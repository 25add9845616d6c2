/**
 * Sentences with slots, and whether a text says just that: nothing of the text may be left over. Knows nothing of what the
 * sentences mean. Pure, total, and bounded.
 */
package dev.lyceum.tutor.sentence;
