/** The judge by itself, for authors, tests and input fields: the same that decides a session. Stores nothing. */
package dev.lyceum.tutor.check;
