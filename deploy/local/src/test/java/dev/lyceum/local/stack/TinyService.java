package dev.lyceum.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands in for a service where only the stack itself is tested: ready at once, and nothing else. */
public final class TinyService {

    private TinyService() {}

    public static void main(String[] args) throws IOException {
        var port = Integer.parseInt(System.getenv("HTTP_PORT"));
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
