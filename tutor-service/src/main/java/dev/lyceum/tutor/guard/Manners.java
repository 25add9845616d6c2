package dev.lyceum.tutor.guard;

import dev.lyceum.tutor.data.DataFile;
import dev.lyceum.tutor.wellbeing.Concern;
import dev.lyceum.tutor.wellbeing.FindConcern;
import dev.lyceum.tutor.wellbeing.Phrases;
import dev.lyceum.tutor.wellbeing.ReadPhrases;
import dev.lyceum.tutor.wellbeing.Spoken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a tutor never speaks of, whatever the problem is ({@code guard/manners.yaml}). */
final class Manners implements Rule {
    private static final ReadPhrases FILE = new ReadPhrases(DataFile.read("/guard/manners.yaml"));
    private static final Phrases UNLESS = FILE.phrases("unless");
    private static final Map<Leak, Phrases> LISTS = new EnumMap<>(Map.of(
            Leak.MACHINERY, FILE.phrases("MACHINERY"),
            Leak.PERSONAL_DATA, FILE.phrases("PERSONAL_DATA"),
            Leak.CONCERN, FILE.phrases("CONCERN"),
            Leak.RIDDLE, FILE.phrases("RIDDLE")));
    private static final Pattern ADDRESS = Pattern.compile("://"
            + "|\\b[a-z0-9-]{2,60}\\.(?:com|net|org|edu|gov|io|ai|app|dev|co|me|tv|info|xyz|link|site|online|shop|es|mx|ar|uk|de|fr|ru|cn)\\b(?![.]?[a-z])"
            + "|\\b[a-z0-9-]{2,60}(?: ?[(\\[]dot[)\\]] ?| dot | punto )(?:com|net|org|edu|gov|io|es|mx|uk)\\b"
            + "|[a-z0-9_.+-]{2,40} ?(?:@|\\(at\\)|\\[at]) ?[a-z]");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9.])\\+?[0-9](?:[ ().-]{0,2}[0-9]){6,20}(?![0-9])");

    private final String known;

    /** @param known what may be repeated */
    Manners(List<String> known) {
        this.known = String.join("\n", known);
    }

    @Override
    public Optional<Leak> brokenBy(Draft draft) {
        List<String> said = UNLESS.without(
                Stream.of(Stream.of("<begin>"), Spoken.said(Spoken.plain(draft.plain())).stream(), Stream.of("<end>"))
                        .flatMap(part -> part)
                        .toList());
        return concern(draft).or(() -> LISTS.entrySet().stream()
                .filter(list -> list.getValue().areIn(said))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    private Optional<Leak> concern(Draft draft) {
        boolean reaches = ADDRESS.matcher(draft.small()).find()
                || LONG_NUMBER.matcher(draft.small()).results().anyMatch(found -> !known.contains(found.group()));
        return reaches
                ? Optional.of(Leak.CONTACT)
                : FindConcern.in(draft.text())
                        .map(found -> found == Concern.CONTACT_DETAILS ? Leak.CONTACT : Leak.CONCERN);
    }
}
