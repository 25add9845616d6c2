/**
 * Who opens links. The page says so to a stream that may lose a little and never makes it wait; a consumer adds it up in
 * hours, each record once. No address is kept: a visitor is a hash whose key is destroyed the day after.
 */
package dev.lyceum.sharing.visit;
