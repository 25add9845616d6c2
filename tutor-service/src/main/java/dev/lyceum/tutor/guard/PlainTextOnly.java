package dev.lyceum.tutor.guard;

import java.util.Optional;
import java.util.regex.Pattern;

/** Sentences and formulas in the letters of our languages, and nothing that is drawn, formatted or unseen. */
final class PlainTextOnly implements Rule {
    private static final Pattern MARKUP = Pattern.compile(
            "</?[a-zA-Z][a-zA-Z0-9-]*(?:\\s[^<>]{0,200})?/?>|<!|<\\?|&(?:[a-zA-Z]{2,10}|#x?[0-9a-fA-F]{1,6});"
                    + "|```|~~~|\\*\\*|__|(?m:^ {0,3}#{1,6} )|!?\\[[^\\]\\n]{0,200}]\\([^)\\n]{0,200}\\)|(?m:^ {0,3}> )|\\{\\{|\\}\\}|<\\||\\|>|\\[/?(?:b|i|u|url|img|inst|sys|quote|spoiler)[\\]=]"
                    + "|\\\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|begin|end|href|url|text|color)|javascript:|data:[a-z]+/|(?m:^ {0,3}\\|.*\\| *$)|\\|\\|[^|\\n]{1,60}\\|\\||\"[a-z_]{2,20}\" ?: ?[\"{\\[0-9]");
    /** Latin letters, some Greek ones, the signs of school mathematics, punctuation, and pictures that show no number. */
    private static final Pattern USUAL = Pattern.compile(
            "[ -~\\n¡¿«»“”‘’„…–—·•×÷±−°²³¹⁰⁴-⁹⁺⁻ⁿ₀-₉½¼¾⅓⅔⅕-⅞√∛π∞≈≠≤≥→←⇒∙⋅′″€£¢"
                    + "ÁÉÍÓÚÜÑáéíóúüñàâçèêëîïôùäöªº\\u00A0\\u202F αβγθλφΔΣ∆∠△⊥∥∪∩∈∅ℝ"
                    + "☀-☞☠-☿♡-♿⚠⚡⛄⛅✂-✊✌-✵✶-❵➔➕-➗⭐⭕\\uFE0F"
                    + "\\x{1F300}-\\x{1F3FF}\\x{1F400}-\\x{1F4AE}\\x{1F4B0}-\\x{1F50E}\\x{1F525}-\\x{1F53D}\\x{1F5FB}-\\x{1F64F}\\x{1F680}-\\x{1F6FF}\\x{1F900}-\\x{1F9FF}\\x{1FA70}-\\x{1FAFF}]*");

    private static final Pattern TALLY = Pattern.compile("(\\p{So}\\uFE0F?)(?:\\s?\\1){2}");

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        if (MARKUP.matcher(draft.text()).find()) {
            return Optional.of(Leak.MARKUP);
        }
        boolean strange = !USUAL.matcher(draft.text()).matches()
                || TALLY.matcher(draft.text()).find();
        return strange ? Optional.of(Leak.STRANGE_SIGNS) : Optional.empty();
    }
}
