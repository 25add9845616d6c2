/**
 * The token issuer of a laptop: a key pair made at first start, and tokens for whoever asks on the loopback
 * interface. It stands in for the identity provider and exists nowhere else.
 */
package dev.lyceum.local.token;
