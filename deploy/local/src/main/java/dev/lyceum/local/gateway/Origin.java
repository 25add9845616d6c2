package dev.lyceum.local.gateway;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;

/** One service behind the gateway, by one of its replicas. */
final class Origin implements ProxyInterceptor {

    /** Longer than the heartbeat of an event stream (15 s), shorter than a person's patience with a hung service. */
    private static final long IDLE_MILLIS = 60_000;

    /** What only a gateway may say about a caller: a client's own word is dropped. */
    private static final List<String> GATEWAYS_OWN = List.of("forwarded", "x-real-ip", "x-user-id");

    private static final List<String> GATEWAYS_OWN_PREFIXES = List.of("x-forwarded-", "x-auth-request-");

    private final String service;
    private final HttpClient client;
    private final HttpProxy proxy;

    Origin(String service, Rotation replicas, HttpClient client) {
        this.service = service;
        this.client = client;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(replicas.next()))
                .addInterceptor(this);
    }

    /** A replica that could not be reached has heard nothing, so the next may be asked, whatever the request is. */
    private Future<HttpClientRequest> connect(List<Upstream> replicas) {
        var options = new RequestOptions()
                .setHost("localhost")
                .setPort(replicas.get(0).port())
                .setIdleTimeout(IDLE_MILLIS);
        var others = replicas.subList(1, replicas.size());
        var connected = client.request(options);
        return others.isEmpty() ? connected : connected.recover(unreachable -> connect(others));
    }

    void handle(HttpServerRequest request) {
        proxy.handle(request);
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var caller = context.request().proxiedRequest();
        sayWhoCalled(caller, context.request().headers());
        return context.sendRequest().recover(away -> Future.succeededFuture(unavailable(context)));
    }

    private ProxyResponse unavailable(ProxyContext context) {
        var problem = Problem.unavailable(
                service + " service", context.request().proxiedRequest().headers());
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("content-type", Problem.MEDIA_TYPE)
                .putHeader("retry-after", "1")
                .setBody(Body.body(problem.json()));
    }

    private static void sayWhoCalled(HttpServerRequest caller, MultiMap headers) {
        headers.names().stream().filter(Origin::isTheGatewaysOwn).forEach(headers::remove);
        headers.set("x-forwarded-for", caller.remoteAddress().hostAddress());
        headers.set("x-forwarded-proto", "http");
        headers.set("x-forwarded-host", caller.authority().toString());
    }

    private static boolean isTheGatewaysOwn(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return GATEWAYS_OWN.contains(name) || GATEWAYS_OWN_PREFIXES.stream().anyMatch(name::startsWith);
    }
}
