package dev.lyceum.sharing.share;

import dev.lyceum.kit.id.Codes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Codes for links: eight characters of the kit's alphabet, fit for a classroom. */
@Singleton
public class ShareCodes {
    private static final int LENGTH = 8;

    private final Codes codes;
    private final CleanWords cleanWords = new CleanWords(unwanted());

    ShareCodes(Codes codes) {
        this.codes = codes;
    }

    /** What has another form can be no code of ours, and need not be looked up. */
    public static boolean isWellFormed(String code) {
        return Codes.isWellFormed(code, LENGTH);
    }

    String next() {
        return Stream.generate(() -> codes.next(LENGTH))
                .filter(cleanWords::allows)
                .findFirst()
                .orElseThrow();
    }

    static List<String> unwanted() {
        try (InputStream file = ShareCodes.class.getResourceAsStream("/unwanted-in-codes.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
