/** What a language model behind the tutor costs those who hear it, and those who do not. */
package dev.lyceum.local.models;
