/** Lists by keyset: newest first, an opaque cursor, nothing skipped and nothing repeated. */
package dev.lyceum.kit.paging;
