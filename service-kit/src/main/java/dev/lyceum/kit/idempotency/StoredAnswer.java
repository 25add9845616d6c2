package dev.lyceum.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An answer as it was first given, byte for byte. */
record StoredAnswer(String bodyHash, int status, Optional<String> location, Optional<String> language, String body) {

    StoredAnswer withBody(String other) {
        return new StoredAnswer(bodyHash, status, location, language, other);
    }

    Response toResponse() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        location.ifPresent(where -> response.header(HttpHeaders.LOCATION, where));
        language.ifPresent(words -> response.header(HttpHeaders.CONTENT_LANGUAGE, words)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE));
        return response.build();
    }
}
