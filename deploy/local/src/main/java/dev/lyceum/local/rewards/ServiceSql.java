package dev.lyceum.local.rewards;

import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The statements that a running service sends, out of its own classes: a copy of them would be true for a day. */
final class ServiceSql implements AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private final URLClassLoader classes;

    ServiceSql(Settings settings, String service) {
        var app = settings.home().resolve("apps").resolve(service);
        classes = new URLClassLoader(Stream.of("app", "lib/main", "lib/boot")
                .map(app::resolve)
                .flatMap(ServiceSql::files)
                .map(ServiceSql::url)
                .toArray(URL[]::new));
    }

    /** With the parameters as the server numbers them. */
    String of(String className, String constant) {
        try {
            var field = classes.loadClass(className).getDeclaredField(constant);
            field.setAccessible(true);
            return PARAMETER.matcher((String) field.get(null)).replaceAll("\\$$1");
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(className + " has no " + constant + " any more", renamed);
        }
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
