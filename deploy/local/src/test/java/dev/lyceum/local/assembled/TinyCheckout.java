package dev.lyceum.local.assembled;

import dev.lyceum.local.stack.Settings;
import dev.lyceum.local.stack.TinyService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A checkout whose four services are tiny ones, so that what is tested is the stack and nothing else. */
final class TinyCheckout {

    private TinyCheckout() {}

    /** Copies what the stack needs of this repository and adds four built services. */
    static Path in(Path folder) throws IOException {
        for (var part : new String[] {"local/stack", "gateway/routes.yaml", "kafka/topics.yaml"}) {
            copy(Path.of("..").resolve(part), folder.resolve("deploy").resolve(part));
        }
        jars(Path.of("target"), folder.resolve("deploy/local/target"));
        jars(Path.of("../servers/target"), folder.resolve("deploy/servers/target"));
        copy(Path.of("target/classpath"), folder.resolve("deploy/local/target/classpath"));
        for (var service : Settings.SERVICES) {
            TinyService.pack(folder.resolve(service + "-service/target/quarkus-app/quarkus-run.jar"));
        }
        return folder;
    }

    private static void jars(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (var jar :
                    files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                copy(jar, to.resolve(jar.getFileName()));
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    }
}
