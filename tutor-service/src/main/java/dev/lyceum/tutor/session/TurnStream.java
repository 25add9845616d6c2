package dev.lyceum.tutor.session;

import io.smallrye.mutiny.Multi;

/** Server-sent events, each or several together as they go over the wire, while a reply is being said. */
record TurnStream(Multi<String> events) {}
