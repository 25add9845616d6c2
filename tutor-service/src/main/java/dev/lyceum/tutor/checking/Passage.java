package dev.lyceum.tutor.checking;

import java.util.List;
import java.util.Optional;

/** Several lines in one message. */
public record Passage(List<String> lines) {

    /** Empty for a message of a single line. */
    public static Optional<Passage> in(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return lines.size() > 1 ? Optional.of(new Passage(lines)) : Optional.empty();
    }
}
