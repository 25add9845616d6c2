/** One style of transaction: one use case, one transaction, one connection, whole or not at all. */
package dev.lyceum.kit.database;
