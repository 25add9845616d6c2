/**
 * What the tutor says: chosen from {@code resources/dialogue}, a file for each language, by what was judged and by the turn's
 * number, and never holding the withheld answer (architecture.md 6). Pure but for reading those files when it is made.
 */
package dev.lyceum.tutor.dialogue;
