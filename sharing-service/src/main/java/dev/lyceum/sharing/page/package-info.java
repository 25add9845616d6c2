/**
 * What a stranger sees behind a link: one page, as HTML or as JSON, made from reads alone. No names: an alias at most.
 * Everything that is shown is escaped by the template, whatever a subject contains.
 */
package dev.lyceum.sharing.page;
