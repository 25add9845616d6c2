/**
 * Tutoring. Features, and which may know which: {@code session} → {@code summary}, {@code solve}, {@code shared} → {@code problem}, {@code
 * learner}; {@code check} stands alone. Below them the rules, which know no framework: {@code dialogue} → {@code solution},
 * {@code checking}, {@code practice} → {@code task} → {@code mathematics}.
 */
package dev.lyceum.tutor;
