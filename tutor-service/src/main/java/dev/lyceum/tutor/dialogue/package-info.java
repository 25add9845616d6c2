/**
 * What the tutor says: chosen from {@code dialogue/en.yaml} by what was judged and by the turn's number, and never holding
 * the withheld answer (architecture.md 6). Pure but for reading that file when it is made.
 */
package dev.lyceum.tutor.dialogue;
