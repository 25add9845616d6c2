package dev.lyceum.kit.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** An answer as it was first given, byte for byte. */
record StoredAnswer(String bodyHash, int status, Optional<String> location, String body) {

    Response toResponse() {
        var response = Response.status(status).type(MediaType.APPLICATION_JSON).entity(body);
        location.ifPresent(where -> response.header(HttpHeaders.LOCATION, where));
        return response.build();
    }
}
