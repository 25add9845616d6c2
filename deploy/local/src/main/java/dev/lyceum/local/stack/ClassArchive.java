package dev.lyceum.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JVM's archive of a service's loaded classes, written at the first orderly stop and used from the second start
 * on: half the start-up time. It fits one build, one path and one JDK, so its name says all three.
 */
final class ClassArchive {

    private final Path folder;
    private final String service;
    private final Path jar;
    private final Use use;

    enum Use {
        /** One is left behind where there is none; not by several replicas, they would write the same file. */
        READ_AND_WRITE,
        READ,
        NONE
    }

    ClassArchive(Settings settings, String service, Use use) {
        this.folder = settings.home().resolve("classes");
        this.service = service;
        this.jar = settings.jar(service);
        this.use = use;
    }

    /** The archive, once there is one. */
    Optional<Path> file() {
        return Optional.of(archive()).filter(Files::exists);
    }

    /** What the JVM is to be told: use the archive, or leave one behind. */
    List<String> options() {
        try {
            Files.createDirectories(folder);
            dropOthers();
            if (use == Use.NONE) {
                return List.of();
            }
            if (Files.exists(archive())) {
                return List.of("-XX:SharedArchiveFile=" + archive(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
            }
            return use == Use.READ_AND_WRITE
                    ? List.of("-XX:ArchiveClassesAtExit=" + draft(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off")
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the JVM was told to leave one behind. */
    boolean isAwaited() {
        return use == Use.READ_AND_WRITE && !Files.exists(archive());
    }

    /** After the end of a JVM that ended by itself: what it wrote becomes the archive. */
    void keep() {
        try {
            if (Files.exists(draft())) {
                Files.move(draft(), archive(), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the end of a JVM that was killed: what it wrote may be half an archive. */
    void drop() {
        try {
            Files.deleteIfExists(draft());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropOthers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(service + "-") && !file.equals(archive())) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path archive() {
        try {
            var build = jar + "|" + Files.getLastModifiedTime(jar) + "|" + System.getProperty("java.vm.version");
            return folder.resolve(service + "-" + Integer.toHexString(build.hashCode()) + ".jsa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path draft() {
        return folder.resolve(service + "-draft.jsa");
    }
}
