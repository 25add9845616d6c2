package dev.lyceum.kit.database;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.pgclient.pubsub.PgSubscriber;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes connections that listen to what is notified in the database, beside those that work. */
@ApplicationScoped
public class Listening {
    private final Vertx vertx;
    private final String url;
    private final String user;
    private final String password;
    private final SslMode sslMode;
    private final Optional<String> sslRootCert;

    Listening(
            Vertx vertx,
            @ConfigProperty(name = "quarkus.datasource.reactive.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password,
            @ConfigProperty(name = "lyceum.database.ssl-mode") String sslMode,
            @ConfigProperty(name = "lyceum.database.ssl-root-cert") Optional<String> sslRootCert) {
        this.vertx = vertx;
        this.url = url;
        this.user = user;
        this.password = password.orElse("");
        this.sslMode = SslMode.of(sslMode);
        this.sslRootCert = sslRootCert;
    }

    /**
     * Not connected yet; afterwards it connects again whenever it is cut off.
     *
     * @param name under which the server lists it
     * @param tryAgain how long to wait between two tries
     */
    public PgSubscriber as(String name, Duration tryAgain) {
        var options = PgConnectOptions.fromUri(url).setUser(user).setPassword(password);
        options.setSslMode(sslMode);
        sslRootCert.ifPresent(file -> options.setPemTrustOptions(new PemTrustOptions().addCertPath(file))
                .setHostnameVerificationAlgorithm("HTTPS"));
        options.setTcpKeepAlive(true).addProperty("application_name", name);
        return PgSubscriber.subscriber(vertx, options).reconnectPolicy(failedBefore -> tryAgain.toMillis());
    }
}
