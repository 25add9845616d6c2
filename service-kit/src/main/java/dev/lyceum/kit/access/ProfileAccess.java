package dev.lyceum.kit.access;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** profile-service's answer to «what may I do for this learner?»; 404 when nothing. */
@RegisterRestClient(configKey = "profile")
@Path("/profile/v1/access")
@ClientHeaderParam(name = ProfileAccess.SERVICE, value = "${lyceum.service}")
public interface ProfileAccess {
    /** The header that names who asks, for the learner's access log. */
    String SERVICE = "Lyceum-Service";

    @GET
    @Path("/{learnerId}")
    Uni<Permissions> access(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("learnerId") String learner);
}
