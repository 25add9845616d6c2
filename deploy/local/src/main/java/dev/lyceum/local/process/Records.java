package dev.lyceum.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The records of a stack's processes: {@code <name>.pid} files in one folder. */
public final class Records {

    private static final String ENDING = ".pid";

    private final Path folder;

    public Records(Path folder) {
        this.folder = folder;
    }

    /** Writes a process down; to be called the moment it exists. */
    public Recorded write(String name, ProcessHandle process) {
        var recorded = Recorded.of(name, process);
        try {
            Files.createDirectories(folder);
            // Whole or not at all: a reader never meets half a record.
            var draft = Files.writeString(folder.resolve(name + ".new"), recorded.line());
            Files.move(draft, file(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return recorded;
    }

    public Optional<Recorded> find(String name) {
        try {
            return Recorded.parse(name, Files.readString(file(name)));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** All records, in order of their names. */
    public List<Recorded> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .flatMap(name -> find(name).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void forget(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return folder.resolve(name + ENDING);
    }
}
