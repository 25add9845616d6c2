package dev.lyceum.local.access;

import dev.lyceum.kit.testing.TokenCatalogue.Attempt;
import dev.lyceum.local.journey.Api;
import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** A page that shows somebody something of their own, by one of the ways to it. */
record Door(String name, URI address) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final Map<String, String> PAGES = Map.of(
            "profile", "/profile/v1/me",
            "tutor", "/tutor/v1/learners/me/sessions",
            "gamification", "/gamification/v1/learners/me/progress",
            "sharing", "/sharing/v1/learners/me/shares");

    /** A page of each service, at its own port and through the gateway. */
    static List<Door> all(Api gateway, ToIntFunction<String> portOf) {
        return Settings.SERVICES.stream()
                .flatMap(service -> Stream.of(
                        new Door(
                                service + "'s own port",
                                URI.create("http://localhost:" + portOf.applyAsInt(service) + PAGES.get(service))),
                        new Door(service + " through the gateway", URI.create(gateway.address() + PAGES.get(service)))))
                .toList();
    }

    HttpResponse<String> knock(Attempt attempt) {
        var request = HttpRequest.newBuilder(URI.create(address + attempt.query()));
        attempt.authorizations().forEach(value -> request.header("Authorization", value));
        return send(request);
    }

    HttpResponse<String> knock(Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address);
        headers.forEach(request::header);
        return send(request);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
