/**
 * Pages that were shown a moment ago, ready to be shown again. Believed only while the database is heard to say what changes:
 * a page that changed, expired or was revoked is gone on every replica within two seconds, whatever Kafka does.
 */
package dev.lyceum.sharing.kept;
