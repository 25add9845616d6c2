package dev.lyceum.tutor.mathematics;

import dev.lyceum.tutor.mathematics.Quantity.Measure;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers with their units: 12 cm, 15 cm², $8.35, 3 h 20 min, x = 5 km/h. */
final class ReadQuantity {
    /** Of vowels only: an n with a tilde is another letter. */
    private static final Pattern ACCENT = Pattern.compile("(?<=[aeiouAEIOU])[\u0301\u0300]");

    private static final Pattern CURRENCY_BEFORE = Pattern.compile("^([A-Z]{3}) ?([0-9][0-9 ,.]*)$");
    private static final Pattern LABEL = Pattern.compile("^[A-Za-z] *=(?!=) *");
    private static final Pattern PREFIXED = Pattern.compile("^(-? *)([$€£]) *([0-9][0-9 ,.]*)$");
    /** An amount, then a unit: letters, perhaps raised, perhaps per another, or in several words. */
    private static final Pattern MEASURE =
            Pattern.compile("(?<amount>[^A-Za-z°¢€$£]*(?:(?:sqrt|pi|frac|cdot|times)[^A-Za-z°¢€$£]*)*)"
                    + "(?<unit>[°¢€$£]?[A-Za-z]+(?: (?:(?:per|por|an?) )?[A-Za-z]+)*(?: ?\\^\\{?[23]}?|[23](?![0-9]))?"
                    + "(?:/[A-Za-z]+(?:\\^\\{?[23]}?|[23])?)?|[°¢€$£])");

    private static final int MOST = 4;

    private ReadQuantity() {}

    static Optional<Quantity> read(String text) {
        String plainLetters = ACCENT.matcher(Normalizer.normalize(text.replace("\\$", "$"), Normalizer.Form.NFD))
                .replaceAll("");
        String folded = LABEL.matcher(Symbols.fold(plainLetters).strip()).replaceFirst("");
        return plain(folded).or(() -> CalculatedQuantity.read(folded));
    }

    /** One without a calculation around it, of folded text. */
    static Optional<Quantity> plain(String folded) {
        Matcher prefixed = PREFIXED.matcher(folded);
        if (prefixed.matches()) {
            return Units.named(prefixed.group(2))
                    .flatMap(unit -> measure(prefixed.group(1) + prefixed.group(3), unit))
                    .map(measure -> new Quantity(List.of(measure)));
        }
        return measures(CURRENCY_BEFORE
                        .matcher(folded)
                        .replaceFirst("$2 $1")
                        .replace("\\,", " ")
                        .replaceAll(" (?:and|y|con) ", " ")
                        .replaceAll("^\\$(.*)\\$$", "$1"))
                .map(Quantity::new);
    }

    private static Optional<List<Measure>> measures(String text) {
        List<Measure> measures = new ArrayList<>();
        Matcher matcher = MEASURE.matcher(text);
        int at = 0;
        while (at < text.length() && measures.size() < MOST) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                return Optional.empty();
            }
            String amount = matcher.group("amount");
            String unit = matcher.group("unit");
            boolean ambiguous = unit.length() == 1 && Character.isLetter(unit.charAt(0)) && !amount.endsWith(" ");
            Optional<Measure> measure = ambiguous && measures.isEmpty() && matcher.end() == text.length()
                    ? Optional.empty()
                    : Units.named(unit).flatMap(known -> measure(amount, known));
            boolean signed = !measures.isEmpty() && amount.strip().matches("[-+].*");
            if (signed || measure.isEmpty() || !fits(measures, measure.get())) {
                return Optional.empty();
            }
            measures.add(measure.get());
            at = matcher.end();
        }
        return measures.isEmpty() || at < text.length() ? Optional.empty() : Optional.of(measures);
    }

    private static boolean fits(List<Measure> before, Measure next) {
        return before.isEmpty()
                || before.get(0).unit().dimension().equals(next.unit().dimension());
    }

    static Optional<Expression> number(String text) {
        return ReadMathematics.formula(text, Notation.USUAL)
                .statement()
                .filter(read -> read instanceof Expression && read.variables().isEmpty())
                .map(Expression.class::cast);
    }

    /** Only of a number: 2x cm is none. */
    private static Optional<Measure> measure(String amount, Unit unit) {
        return number(amount).map(number -> new Measure(number, unit));
    }
}
