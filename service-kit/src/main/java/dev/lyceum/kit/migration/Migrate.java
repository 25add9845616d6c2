package dev.lyceum.kit.migration;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Migrates and ends: the entry point of the migrations' job, in the image of the service itself. It signs in as {@code
 * DB_OWNER}, grants what there is to {@code DB_USER}, and knows the rest as the service does. It fails rather than wait for a
 * lock for longer than {@code DB_MIGRATION_LOCK_TIMEOUT}: what waits for a lock makes everybody behind it wait too.
 */
public final class Migrate {
    private static final int APPLICATION_PROPERTIES = 250;

    private Migrate() {}

    public static void main(String[] args) throws IOException {
        var result = flyway(settings()).migrate();
        System.out.printf(
                "%d migrations applied, the schema is at %s%n", result.migrationsExecuted, result.targetSchemaVersion);
    }

    private static SmallRyeConfig settings() throws IOException {
        var service = Objects.requireNonNull(Migrate.class.getResource("/application.properties"), "no service here");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDefaultSources()
                .addDiscoveredSources()
                .withSources(new PropertiesConfigSource(service, APPLICATION_PROPERTIES))
                .build();
    }

    private static Flyway flyway(SmallRyeConfig settings) {
        return Flyway.configure()
                .dataSource(
                        settings.getValue("quarkus.datasource.jdbc.url", String.class),
                        settings.getValue("DB_OWNER", String.class),
                        settings.getOptionalValue("DB_OWNER_PASSWORD", String.class)
                                .orElse(""))
                .locations(locations(settings))
                .outOfOrder(settings.getValue("quarkus.flyway.out-of-order", Boolean.class))
                .ignoreMigrationPatterns(settings.getValue("quarkus.flyway.ignore-migration-patterns", String[].class))
                .connectRetries(settings.getValue("quarkus.flyway.connect-retries", Integer.class))
                .initSql("set lock_timeout = '%s'; set statement_timeout = '%s'"
                        .formatted(
                                timeout(settings, "DB_MIGRATION_LOCK_TIMEOUT", "10s"),
                                timeout(settings, "DB_MIGRATION_STATEMENT_TIMEOUT", "10min")))
                .placeholders(Map.of("application_role", settings.getValue("DB_USER", String.class)))
                .load();
    }

    private static String[] locations(SmallRyeConfig settings) {
        var ofTheService = settings.getValue("quarkus.flyway.locations", String[].class);
        return Stream.concat(Stream.of(ofTheService), Stream.of("db/grants")).toArray(String[]::new);
    }

    private static String timeout(SmallRyeConfig settings, String name, String usual) {
        return settings.getOptionalValue(name, String.class).orElse(usual);
    }
}
