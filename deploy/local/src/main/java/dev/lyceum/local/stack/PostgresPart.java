package dev.lyceum.local.stack;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.servers.Postgres;

/** PostgreSQL with one database, owned by one role, for each service. */
final class PostgresPart implements Part {

    private final Settings settings;
    private Postgres server;
    private Recorded recorded;

    PostgresPart(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void launch() {
        if (server == null) {
            server = Postgres.start(settings.postgres(), settings.port(Port.POSTGRES));
        } else {
            server.start();
        }
        recorded =
                settings.records().write(name(), ProcessHandle.of(server.pid()).orElseThrow());
        Settings.SERVICES.forEach(server::createDatabase);
    }

    @Override
    public boolean alive() {
        return recorded != null && recorded.running().isPresent();
    }

    @Override
    public boolean ready() {
        return alive();
    }

    /** While the services end, so that the stop finds little to write; after the first day of a stack that is a thousand files. */
    void flush() {
        if (alive()) {
            server.flush();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
        settings.records().forget(name());
    }
}
