package dev.lyceum.kubernetes;

import static dev.lyceum.kubernetes.Check.each;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The gateway: what it lets in, and in which manner. */
final class Entrance {

    /** What a client may not say about itself. */
    private static final Set<String> GATEWAYS_OWN =
            Set.of("forwarded", "x-real-ip", "x-user-id", "x-auth-request-user");

    private Entrance() {}

    static List<Check> checks() {
        return List.of(
                each("Gateway", "the outside is met with TLS", Entrance::hasTls),
                each("ClientTrafficPolicy", "TLS of 1.2 or newer", item -> Set.of("1.2", "1.3")
                        .contains(item.text("spec/tls/minVersion"))),
                new Check("a route for each service", Entrance::missingRoutes),
                new Check("health, metrics and management are never routed", Entrance::routedInside),
                new Check("a route strips what only the gateway may say", Entrance::keepsClaims),
                new Check("a route says how long it waits", Entrance::withoutTimeouts),
                new Check("answers carry the headers of safety", Entrance::withoutSafety),
                new Check("nothing is sent twice", Entrance::retries),
                each("SecurityPolicy", "tokens are checked: issuer, audience, keys", Entrance::checksTokens),
                each("SecurityPolicy", "browsers are let in from named places", Entrance::namesOrigins),
                each("ClientTrafficPolicy", "headers, bodies and patience are bounded", Entrance::boundsClients),
                each(
                        "ClientTrafficPolicy",
                        "addresses are believed of one hop",
                        item -> item.number("spec/clientIPDetection/xForwardedFor/numTrustedHops") == 1),
                each(
                        "BackendTrafficPolicy",
                        "requests have a rate",
                        item -> addsToAnother(item)
                                || item.each("spec/rateLimit/global/rules")
                                        .findAny()
                                        .isPresent()),
                each(
                        "BackendTrafficPolicy",
                        "a crowd is turned away",
                        item -> addsToAnother(item)
                                || item.at("spec/circuitBreaker/maxPendingRequests")
                                        .isThere()));
    }

    /** A route's policy that is merged with the gateway's says only what is otherwise. */
    private static boolean addsToAnother(Item policy) {
        return policy.says("spec/mergeType", "StrategicMerge")
                && policy.each("spec/targetRefs").allMatch(target -> target.says("kind", "HTTPRoute"));
    }

    private static boolean hasTls(Item gateway) {
        return gateway.each("spec/listeners")
                .anyMatch(listener -> listener.says("protocol", "HTTPS")
                        && listener.says("tls/mode", "Terminate")
                        && listener.each("tls/certificateRefs").findAny().isPresent());
    }

    /** Those that lead to a service; one that only sends elsewhere has no service behind it. */
    private static Stream<Item> routes(Manifests manifests) {
        return manifests
                .of("HTTPRoute")
                .filter(route -> backends(route).findAny().isPresent());
    }

    private static Stream<Item> backends(Item route) {
        return route.each("spec/rules").flatMap(rule -> rule.each("backendRefs"));
    }

    private static Stream<String> missingRoutes(Manifests manifests) {
        var routed = routes(manifests)
                .flatMap(Entrance::backends)
                .map(backend -> backend.text("name"))
                .collect(Collectors.toSet());
        return Services.NAMES.stream().map(name -> name + "-service").filter(name -> !routed.contains(name));
    }

    /** A prefix is a whole segment; of a path that is matched in any other way nobody could say this. */
    private static Stream<String> routedInside(Manifests manifests) {
        var inside = new TreeSet<String>();
        routes(manifests).forEach(route -> {
            route.each("spec/rules").flatMap(rule -> rule.each("matches")).forEach(match -> {
                var path = match.text("path/value");
                if (!match.says("path/type", "PathPrefix") || !path.matches("/[a-z]+") || path.equals("/q")) {
                    inside.add(route + " lets in " + path);
                }
            });
            backends(route)
                    .filter(backend -> backend.number("port") != 8080)
                    .forEach(backend -> inside.add(route + " leads to port " + backend.text("port")));
        });
        return inside.stream();
    }

    private static Stream<Item> rules(Manifests manifests) {
        return routes(manifests).flatMap(route -> route.each("spec/rules"));
    }

    private static Stream<String> keepsClaims(Manifests manifests) {
        return routes(manifests)
                .filter(route -> !route.each("spec/rules").allMatch(rule -> rule.each("filters")
                        .anyMatch(filter ->
                                filter.texts("requestHeaderModifier/remove").containsAll(GATEWAYS_OWN))))
                .map(Item::toString);
    }

    private static Stream<String> withoutTimeouts(Manifests manifests) {
        return routes(manifests)
                .filter(route -> !route.each("spec/rules")
                        .allMatch(rule -> rule.at("timeouts/request").isThere()))
                .map(Item::toString);
    }

    private static Stream<String> withoutSafety(Manifests manifests) {
        var wanted = List.of("strict-transport-security", "x-content-type-options");
        return routes(manifests)
                .filter(route -> !route.each("spec/rules").allMatch(rule -> rule.each("filters")
                        .anyMatch(filter -> filter.each("responseHeaderModifier/set")
                                .map(header -> header.text("name"))
                                .toList()
                                .containsAll(wanted))))
                .map(Item::toString);
    }

    private static Stream<String> retries(Manifests manifests) {
        return Stream.concat(
                rules(manifests).filter(rule -> rule.at("retry").isThere()).map(rule -> "a route's rule"),
                manifests
                        .of("BackendTrafficPolicy")
                        .filter(policy -> policy.at("spec/retry").isThere())
                        .map(Item::toString));
    }

    private static boolean checksTokens(Item policy) {
        return policy.each("spec/jwt/providers").findAny().isPresent()
                && policy.each("spec/jwt/providers")
                        .allMatch(provider -> provider.text("issuer").startsWith("https://")
                                && provider.texts("audiences").equals(List.of("lyceum"))
                                && provider.text("remoteJWKS/uri").startsWith("https://")
                                && !provider.says("remoteJWKS/failedRefetchDuration", "1s"));
    }

    private static boolean namesOrigins(Item policy) {
        var origins = policy.texts("spec/cors/allowOrigins");
        return !origins.isEmpty() && origins.stream().allMatch(origin -> origin.matches("https://[a-z0-9.-]+"));
    }

    private static boolean boundsClients(Item policy) {
        return Stream.of(
                        "headers/maxRequestHeaderLimit",
                        "connection/bufferLimit",
                        "timeout/http/requestReceivedTimeout",
                        "timeout/http/idleTimeout")
                .allMatch(bound -> policy.at("spec/" + bound).isThere());
    }
}
