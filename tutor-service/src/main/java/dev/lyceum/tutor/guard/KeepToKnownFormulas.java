package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.dialogue.Formulas;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * No formula that neither the problem nor the learner nor the rules have written. For problems whose answer nobody has worked out: what
 * a model works out there nobody checks.
 */
final class KeepToKnownFormulas implements Rule {
    private static final Pattern SPACES_AND_DOTS = Pattern.compile("[\\s*×·⋅$]");
    private static final Pattern WORKED =
            Pattern.compile("[=<>≤≥≠]|[A-Za-z0-9)²³] ?[-+*/^×·÷(√] ?[A-Za-z0-9(√]|√|sqrt");

    private final String known;

    /** @param texts whose formulas may be repeated */
    KeepToKnownFormulas(List<String> texts) {
        this.known = texts.stream().map(KeepToKnownFormulas::bare).collect(Collectors.joining("\n"));
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        return Formulas.in(draft.plain())
                        .map(String::strip)
                        .anyMatch(piece -> WORKED.matcher(piece).find() && !known.contains(bare(piece)))
                ? Optional.of(Leak.STEP)
                : Optional.empty();
    }

    private static String bare(String text) {
        return SPACES_AND_DOTS.matcher(PlainSigns.of(text)).replaceAll("");
    }
}
