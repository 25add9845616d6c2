package dev.lyceum.servers;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The signals a fault test sends to a process, by its id. Java itself knows only TERM and KILL. */
public enum Signal {
    TERM,
    INT,
    KILL,
    QUIT,
    STOP,
    CONT;

    /** Sends this signal; a process that is gone already is no error. */
    public void to(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), Long.toString(pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
