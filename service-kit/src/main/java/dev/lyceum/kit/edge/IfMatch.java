package dev.lyceum.kit.edge;

import dev.lyceum.kit.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;

/** A change that is only meant for what its client has seen: {@code If-Match} names it by the {@code ETag} of its GET. */
@ApplicationScoped
public class IfMatch {
    private final RoutingContext request;
    private final EntityTags tags;

    IfMatch(RoutingContext request, EntityTags tags) {
        this.request = request;
        this.tags = tags;
    }

    /**
     * 428 where the request does not say what it has seen, 412 where it has seen something else.
     *
     * @param current what a GET would answer now, read behind the lock that the change is made under
     */
    public void mustName(Object current) {
        String seen = request.request().getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) {
            throw Problem.of(428, "if-match-required", "Send If-Match with the ETag of what you have seen.");
        }
        String tag = tags.of(current);
        if (Arrays.stream(seen.split(",")).map(String::strip).noneMatch(each -> each.equals("*") || each.equals(tag))) {
            throw Problem.of(412, "changed-meanwhile", "This is no longer what you have seen. Look again.");
        }
    }
}
