/**
 * How the product is used: frontends tell events of known shape, which go on to a stream that may lose a little and are counted
 * day by day; the way from a visit to the third day of study is counted from what the services tell.
 */
package dev.lyceum.sharing.analytics;
