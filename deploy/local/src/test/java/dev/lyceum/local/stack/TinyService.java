package dev.lyceum.local.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a service where only the stack itself is tested: ready at once, and nothing else. */
public final class TinyService {

    private static final String CLASS = TinyService.class.getName().replace('.', '/') + ".class";

    private TinyService() {}

    /** A jar that runs it. */
    public static void pack(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, TinyService.class.getName());
        try (var file = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var code = TinyService.class.getResourceAsStream("/" + CLASS)) {
            file.putNextEntry(new JarEntry(CLASS));
            code.transferTo(file);
        }
    }

    public static void main(String[] args) throws IOException {
        answer(System.getenv("HTTP_PORT"));
        answer(System.getenv("MANAGEMENT_PORT"));
    }

    private static void answer(String port) throws IOException {
        var server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
