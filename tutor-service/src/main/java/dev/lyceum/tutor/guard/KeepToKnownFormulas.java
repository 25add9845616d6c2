package dev.lyceum.tutor.guard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * No calculation and no formula that neither the problem nor the learner nor the rules have written: no two numbers or letters with a
 * sign between them that do not stand so there. For problems whose answer nobody has worked out: what a model works out there nobody
 * checks.
 */
final class KeepToKnownFormulas implements Rule {
    private static final String OPERAND =
            "(?:(?<![0-9.,])[0-9]+(?:[.,][0-9]+)?(?![0-9])(?:[A-Za-z](?![A-Za-z]))?|(?<![A-Za-z'])[A-Za-z](?![A-Za-z'])|[()²³])";
    /** Behind which the next one begins with what this one ends with. */
    private static final Pattern PAIR =
            Pattern.compile("(?=(?<pair>" + OPERAND + " ?[-+*×·÷/^=<>≤≥≠≈] ?[-−]?" + OPERAND + "))");

    private static final Pattern SIGNS_OF_MONEY = Pattern.compile("[$€£]");
    private static final Pattern ROOT = Pattern.compile("√|sqrt");

    private final Set<String> known;
    private final boolean roots;

    /** @param texts whose formulas may be repeated */
    KeepToKnownFormulas(List<String> texts) {
        this.known = texts.stream().flatMap(KeepToKnownFormulas::pairs).collect(Collectors.toSet());
        this.roots = texts.stream().anyMatch(text -> ROOT.matcher(text).find());
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        boolean worked = !pairs(draft.text()).allMatch(known::contains)
                || !roots && ROOT.matcher(draft.plain()).find();
        return worked ? Optional.of(Leak.STEP) : Optional.empty();
    }

    private static Stream<String> pairs(String text) {
        return PAIR.matcher(SIGNS_OF_MONEY.matcher(PlainSigns.of(text)).replaceAll(""))
                .results()
                .map(found -> found.group(1).replace(" ", "").replace('−', '-').replaceAll("[*·]", "×"));
    }
}
