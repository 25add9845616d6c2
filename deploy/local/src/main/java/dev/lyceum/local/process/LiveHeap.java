package dev.lyceum.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a JVM's heap holds after a collection, in bytes, where the JDK's {@code jcmd} is there to tell. */
public final class LiveHeap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +[0-9]+ +([0-9]+)");

    private LiveHeap() {}

    public static Optional<Long> of(long pid) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(jcmd)) {
            return Optional.empty();
        }
        try {
            var asked = new ProcessBuilder(jcmd.toString(), Long.toString(pid), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            var told = TOTAL.matcher(new String(asked.getInputStream().readAllBytes()));
            return told.find() ? Optional.of(Long.valueOf(told.group(1))) : Optional.empty();
        } catch (IOException notTold) {
            return Optional.empty();
        }
    }
}
