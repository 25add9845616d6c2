/** Files that whoever knows the subject can edit, as they are read. */
package dev.lyceum.tutor.data;
