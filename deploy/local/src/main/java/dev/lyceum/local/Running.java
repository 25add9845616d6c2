package dev.lyceum.local;

import dev.lyceum.local.process.Recorded;
import dev.lyceum.local.stack.Settings;

/** Whether the supervisor of this stack runs, by its record. */
record Running(Settings settings) {

    boolean yes() {
        return settings.records().find("supervisor").flatMap(Recorded::running).isPresent();
    }
}
