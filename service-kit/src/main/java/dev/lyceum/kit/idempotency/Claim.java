package dev.lyceum.kit.idempotency;

import java.util.UUID;

/** One use of a key: by whom, on which route, with which body. */
record Claim(UUID subject, String method, String path, String key, String bodyHash) {}
