package dev.lyceum.kit.live;

import dev.lyceum.kit.access.Access;
import dev.lyceum.kit.access.Viewing;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Decides before the stream begins: its status line is sent before its first event is asked for. */
@ApplicationScoped
@IfBuildProperty(name = "lyceum.live", stringValue = "true")
class LookFirst {
    private static final String VIEWING = LookFirst.class.getName();

    private final Access access;
    private final LiveStreams liveStreams;

    LookFirst(Access access, LiveStreams liveStreams) {
        this.access = access;
        this.liveStreams = liveStreams;
    }

    @Live
    @ServerRequestFilter
    public Uni<Response> look(ContainerRequestContext request) {
        return access.toKeepViewing(request.getUriInfo().getPathParameters().getFirst("learnerId"))
                .invoke(liveStreams::mustHaveRoom)
                .invoke(viewing -> request.setProperty(VIEWING, viewing))
                .replaceWith(() -> null); // no answer yet: go on
    }

    static Viewing viewing(ContainerRequestContext request) {
        return (Viewing) request.getProperty(VIEWING);
    }
}
