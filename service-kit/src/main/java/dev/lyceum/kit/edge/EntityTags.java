package dev.lyceum.kit.edge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lyceum.kit.text.Sha256;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Every JSON answer to a GET carries an {@code ETag} of its content, and a client that has this content already
 * ({@code If-None-Match}) gets 304 without a body. What is personal may be kept by its own browser alone, and asked for anew.
 */
@ApplicationScoped
class EntityTags {
    private static final int TAG_LENGTH = 32;
    private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final ObjectMapper json;

    EntityTags(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) {
        if (!READS.contains(request.getMethod()) || !isJson(response) || isNotToBeKept(response)) {
            return;
        }
        String body = write(response.getEntity());
        String tag = tagOf(body);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (isKnown(request, tag)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
        } else {
            response.setEntity(body);
        }
    }

    /** The tag that a GET of this would carry. */
    String of(Object entity) {
        return tagOf(write(entity));
    }

    private static String tagOf(String body) {
        return '"' + Sha256.hex(body).substring(0, TAG_LENGTH) + '"';
    }

    /** What we cannot write is our fault; the client's JSON fails with the same exception, so it must not come through. */
    private String write(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException programmingError) {
            throw new IllegalStateException(programmingError);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        return response.getStatus() == Status.OK.getStatusCode()
                && response.hasEntity()
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
    }

    private static boolean isNotToBeKept(ContainerResponseContext response) {
        return response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL);
    }

    /** By the weak comparison of RFC 9110, which the framework's own does not know. */
    private static boolean isKnown(ContainerRequestContext request, String tag) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(each -> each.equals("*") || each.equals(tag));
    }
}
