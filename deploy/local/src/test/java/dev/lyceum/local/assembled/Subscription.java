package dev.lyceum.local.assembled;

import dev.lyceum.local.stack.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** A service that listens to a topic, by its own settings; the consumer group bears its name. */
record Subscription(String service, String topic) {

    static List<Subscription> all(Path checkout) {
        return Settings.SERVICES.stream()
                .flatMap(service -> of(service, checkout.resolve(service + "-service")))
                .toList();
    }

    private static Stream<Subscription> of(String service, Path module) {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(module.resolve("src/main/resources/application.properties"))) {
            settings.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topic"))
                .map(name -> new Subscription(service, settings.getProperty(name)));
    }
}
