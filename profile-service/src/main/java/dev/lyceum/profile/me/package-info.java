/** The caller's own profile, made on first sight of a token. */
package dev.lyceum.profile.me;
