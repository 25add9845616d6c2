package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.mathematics.Rational;
import dev.lyceum.tutor.wellbeing.Phrases;
import dev.lyceum.tutor.wellbeing.ReadPhrases;
import dev.lyceum.tutor.wellbeing.Spoken;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answer as something that everybody knows the number of ({@code guard/facts.yaml}): the legs of a spider. */
final class Facts implements Disguise {
    private static final Map<String, Object> FILE = DataFile.read("/guard/facts.yaml");
    private static final ReadPhrases READ = new ReadPhrases(FILE);
    private static final Map<Rational, Phrases> NUMBERS = FILE.keySet().stream()
            .filter(key -> key.matches("[0-9]+"))
            .collect(Collectors.toUnmodifiableMap(key -> Rational.of(Long.parseLong(key)), READ::phrases));
    private static final Phrases MONTH = READ.phrases("month");
    private static final List<Pattern> MONTHS = ((List<?>) FILE.get("months"))
            .stream().map(names -> Pattern.compile("\\b(?:" + names + ")\\b")).toList();

    @Override
    public boolean tells(Secret secret, Draft draft) {
        List<String> words = Spoken.said(Spoken.plain(draft.plain()));
        boolean known = secret.sizes().stream()
                .flatMap(size -> Stream.ofNullable(NUMBERS.get(size)))
                .anyMatch(phrases -> phrases.areIn(words) && !isKnown(secret, phrases));
        return known
                || MONTH.areIn(words)
                        && IntStream.range(0, MONTHS.size())
                                .filter(at ->
                                        MONTHS.get(at).matcher(draft.small()).find())
                                .anyMatch(at -> secret.is(Rational.of(at + 1L)));
    }

    private static boolean isKnown(Secret secret, Phrases phrases) {
        return secret.known().stream().anyMatch(text -> phrases.areIn(Spoken.said(Spoken.plain(text))));
    }
}
