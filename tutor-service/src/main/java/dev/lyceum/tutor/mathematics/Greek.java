package dev.lyceum.tutor.mathematics;

import java.util.Map;
import java.util.Optional;

/** The Greek letters that school mathematics uses as letters. */
final class Greek {
    private static final Map<String, String> COMMANDS = Map.of(
            "θ",
            "\\theta",
            "α",
            "\\alpha",
            "β",
            "\\beta",
            "γ",
            "\\gamma",
            "λ",
            "\\lambda",
            "φ",
            "\\varphi",
            "μ",
            "\\mu");

    private Greek() {}

    static Optional<String> command(String letter) {
        return Optional.ofNullable(COMMANDS.get(letter)).map(command -> command + " ");
    }

    static Optional<String> letter(String command) {
        String name = command.equals("\\phi") ? "\\varphi" : command;
        return COMMANDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    static boolean isLetter(char c) {
        return COMMANDS.containsKey(String.valueOf(c));
    }
}
