package dev.lyceum.kit.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that any part of a service logs until this is closed, with its exceptions. */
public final class LogLines extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final PatternFormatter text = new PatternFormatter("%c %s%e");
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogLines() {
        setLevel(Level.ALL);
    }

    public static LogLines read() {
        var lines = new LogLines();
        ROOT.addHandler(lines);
        return lines;
    }

    public Queue<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(text.format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
